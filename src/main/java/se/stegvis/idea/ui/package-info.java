/** The list of ideas and the page of one. */
@NullMarked
package se.stegvis.idea.ui;

import org.jspecify.annotations.NullMarked;
