/** Papers: one model of what a paper says, drawn as a page on screen and as an accessible, archivable PDF. */
@NullMarked
package se.stegvis.document;

import org.jspecify.annotations.NullMarked;
