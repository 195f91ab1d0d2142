/** The protocol that phones speak: docs/phone-protocol.md. */
@NullMarked
package se.stegvis.processdag.phone;

import org.jspecify.annotations.NullMarked;
