/** Taking a file in: its name, what it really is, and whether it carries a virus. */
@NullMarked
package se.stegvis.funding.attachment;

import org.jspecify.annotations.NullMarked;
