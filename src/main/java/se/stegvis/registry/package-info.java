/** The diarium: cases, registered documents and gapless number series. */
@NullMarked
package se.stegvis.registry;

import org.jspecify.annotations.NullMarked;
