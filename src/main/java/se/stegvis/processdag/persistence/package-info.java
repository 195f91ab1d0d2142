/** What is stored of processdagar. */
@NullMarked
package se.stegvis.processdag.persistence;

import org.jspecify.annotations.NullMarked;
