/** Two made-up förbund to look around in: filled through the services, never by migration, with dates relative to today. */
@NullMarked
package se.stegvis.demo;

import org.jspecify.annotations.NullMarked;
