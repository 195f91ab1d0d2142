/** Rules about counts: which may be shown to whom. */
@NullMarked
package se.stegvis.calculation.policy;

import org.jspecify.annotations.NullMarked;
