/** What every page wears: layout, navigation, languages, messages, error pages, saving while typing. */
@NullMarked
package se.stegvis.shell;

import org.jspecify.annotations.NullMarked;
