package se.stegvis.journey;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import se.stegvis.testing.Journey;
import se.stegvis.testing.People;
import se.stegvis.testing.Person;

/**
 * Pictures of the states that no journey passes through. Journeys photograph their own: in the profile
 * {@code screenshots} each {@link Person#looksAt} also takes a picture at three widths.
 */
@Journey
@Tag("screenshots")
class ScreenshotsIT {

    /** A state by name, and how somebody gets there. */
    record Scene(String name, Consumer<Person> arrive) {}

    private static final List<Scene> SCENES = List.of(
            new Scene("Tillgänglighet", person -> person.visit("/tillganglighet")),
            new Scene("Integritet", person -> person.visit("/integritet")));

    @TestFactory
    Stream<DynamicTest> scenes(People people) {
        return SCENES.stream().map(scene -> DynamicTest.dynamicTest(scene.name(), () -> {
            Person person = people.arrive("Besökaren");
            scene.arrive().accept(person);
            person.looksAt(scene.name());
            person.leave();
        }));
    }
}
