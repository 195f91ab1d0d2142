/** Tests of the parts that the form's pages are made of. */
@NullMarked
package se.stegvis.funding.ui;

import org.jspecify.annotations.NullMarked;
