/** Papers are read back the way their readers meet them: as PDF, as page, as picture, through a phone's camera. */
@NullMarked
package se.stegvis.document;

import org.jspecify.annotations.NullMarked;
