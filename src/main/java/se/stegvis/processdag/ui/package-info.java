/** Pages for processdagar: list, leading the day, projector, documentation. */
@NullMarked
package se.stegvis.processdag.ui;

import org.jspecify.annotations.NullMarked;
