/** Ideas, as those who write and answer them meet them. */
@NullMarked
package se.stegvis.idea;

import org.jspecify.annotations.NullMarked;
