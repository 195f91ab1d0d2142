/** Pages for signing in, passwords, one's account and the people of a förbund. */
@NullMarked
package se.stegvis.administration.ui;

import org.jspecify.annotations.NullMarked;
