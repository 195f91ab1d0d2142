/** Messages to people: an outbox written with the change itself and sent afterwards. */
@NullMarked
package se.stegvis.notification;

import org.jspecify.annotations.NullMarked;
