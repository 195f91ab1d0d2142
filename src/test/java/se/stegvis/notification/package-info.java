/** Tests of the module notification. */
@NullMarked
package se.stegvis.notification;

import org.jspecify.annotations.NullMarked;
