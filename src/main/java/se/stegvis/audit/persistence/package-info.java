/** How the audit trail is stored. */
@NullMarked
package se.stegvis.audit.persistence;

import org.jspecify.annotations.NullMarked;
