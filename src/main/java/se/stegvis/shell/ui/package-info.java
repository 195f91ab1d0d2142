/** Pages that belong to no module: start, errors, accessibility, privacy. */
@NullMarked
package se.stegvis.shell.ui;

import org.jspecify.annotations.NullMarked;
