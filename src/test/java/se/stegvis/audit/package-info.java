/** Tests of the module audit. */
@NullMarked
package se.stegvis.audit;

import org.jspecify.annotations.NullMarked;
