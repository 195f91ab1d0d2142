/** Tests of applications, from the first answer to the registered paper. */
@NullMarked
package se.stegvis.funding;

import org.jspecify.annotations.NullMarked;
