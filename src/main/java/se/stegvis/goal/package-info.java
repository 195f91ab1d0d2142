/**
 * Goals as they are written, the förbund's indicators, and everything the SMART check needs to know. Goals and the check know neither
 * Spring nor database; the library of indicators is ordinary persistence beside them.
 */
@NullMarked
package se.stegvis.goal;

import org.jspecify.annotations.NullMarked;
