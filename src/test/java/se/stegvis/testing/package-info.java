/** What the tests stand on: databases, the packaged server, the browser and the people in it. */
@NullMarked
package se.stegvis.testing;

import org.jspecify.annotations.NullMarked;
