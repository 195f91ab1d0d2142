/** The words every module speaks: ids, kronor, days, free text, verdicts and the ways a call can fail. Knows nobody. */
@NullMarked
package se.stegvis.foundation;

import org.jspecify.annotations.NullMarked;
