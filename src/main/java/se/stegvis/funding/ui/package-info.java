/** The pages of an application: the list, the long form, review and submission. */
@NullMarked
package se.stegvis.funding.ui;

import org.jspecify.annotations.NullMarked;
