/** The line on which a room's phones and its wall wait for news of their day: docs/phone-protocol.md. */
@NullMarked
package se.stegvis.processdag.line;

import org.jspecify.annotations.NullMarked;
