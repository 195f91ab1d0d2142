/** Stegvis: one chain from application to result for Swedish samordningsförbund. */
@NullMarked
package se.stegvis;

import org.jspecify.annotations.NullMarked;
