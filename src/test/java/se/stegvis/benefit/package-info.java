/** The calculation: rules and model, published figures, properties, and the command. */
@NullMarked
package se.stegvis.benefit;

import org.jspecify.annotations.NullMarked;
