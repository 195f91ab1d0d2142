/** How accounts and their one-time links are stored. */
@NullMarked
package se.stegvis.identity.persistence;

import org.jspecify.annotations.NullMarked;
