/** Journeys: people walk the packaged product in a real browser. */
@NullMarked
package se.stegvis.journey;

import org.jspecify.annotations.NullMarked;
