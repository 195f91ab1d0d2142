/** Tests of the module foundation. */
@NullMarked
package se.stegvis.foundation;

import org.jspecify.annotations.NullMarked;
