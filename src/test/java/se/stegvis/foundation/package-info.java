/** Tests of the words every module speaks. */
@NullMarked
package se.stegvis.foundation;

import org.jspecify.annotations.NullMarked;
