/** What must hold before an application can be submitted, and what a field takes. */
@NullMarked
package se.stegvis.funding.policy;

import org.jspecify.annotations.NullMarked;
