/** Tests of checking a file of goals from the command line. */
@NullMarked
package se.stegvis.evaluation;

import org.jspecify.annotations.NullMarked;
