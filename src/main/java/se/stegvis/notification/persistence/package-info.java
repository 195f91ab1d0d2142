/** How the outbox is stored. */
@NullMarked
package se.stegvis.notification.persistence;

import org.jspecify.annotations.NullMarked;
