/** {@code calculate}: cases in JSON, results in JSON, from the command line; no Spring, no database. */
@NamedInterface("calculate")
@NullMarked
package se.stegvis.benefit.calculate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
