/** Ideas: what somebody would like to apply for, talked over with the förbund's kansli before there is an application. */
@NullMarked
package se.stegvis.idea;

import org.jspecify.annotations.NullMarked;
