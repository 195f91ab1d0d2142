/** Pages for the installation's förbund, a förbund's members and settings. */
@NullMarked
package se.stegvis.association.ui;

import org.jspecify.annotations.NullMarked;
