/** Who may do what: roles, a caller's standing towards an object, and the table of permits that every service call meets. */
@NullMarked
package se.stegvis.access;

import org.jspecify.annotations.NullMarked;
