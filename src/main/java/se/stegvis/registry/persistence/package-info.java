/** How cases, documents and series are stored. */
@NullMarked
package se.stegvis.registry.persistence;

import org.jspecify.annotations.NullMarked;
