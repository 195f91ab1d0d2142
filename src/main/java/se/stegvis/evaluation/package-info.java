/** Old portfolios of goals, checked from the command line: a file in, one row of results for each goal out; no Spring, no database. */
@NullMarked
package se.stegvis.evaluation;

import org.jspecify.annotations.NullMarked;
