package se.stegvis.demo;

import se.stegvis.demo.DemoPeople.Place;

/** Something that has happened in the demo förbund. Told in order, each by the people whose doing it is. */
@FunctionalInterface
interface DemoStory {

    void tell(Place malardalen, Place vattern);
}
