/** Running an installation: backup and restore as commands of the jar, and what a start refuses. */
@NullMarked
package se.stegvis.operations;

import org.jspecify.annotations.NullMarked;
