/** Tests of the module operations. */
@NullMarked
package se.stegvis.operations;

import org.jspecify.annotations.NullMarked;
