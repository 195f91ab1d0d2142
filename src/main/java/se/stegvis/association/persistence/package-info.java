/** How förbund, members, roles and settings are stored. */
@NullMarked
package se.stegvis.association.persistence;

import org.jspecify.annotations.NullMarked;
