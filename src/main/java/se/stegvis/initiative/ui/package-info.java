/** The list of insatser and the page of one. */
@NullMarked
package se.stegvis.initiative.ui;

import org.jspecify.annotations.NullMarked;
