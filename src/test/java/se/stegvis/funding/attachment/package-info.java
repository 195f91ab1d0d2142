/** Tests of taking a file in. */
@NullMarked
package se.stegvis.funding.attachment;

import org.jspecify.annotations.NullMarked;
