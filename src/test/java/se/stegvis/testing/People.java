package se.stegvis.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The people of a journey: each has a browser of their own, as far as cookies and pages go. */
public final class People implements AutoCloseable {

    private final Chromium chromium;
    private final List<Person> present = new ArrayList<>();

    People(Chromium chromium) {
        this.chromium = chromium;
    }

    /** People in a browser that the test launched itself, to act from another thread. */
    public static People in(Chromium chromium) {
        return new People(chromium);
    }

    /** Somebody at a desktop, on the server that the suite shares, in Swedish. */
    public Person arrive(String name) {
        return arrive(name, Viewport.DESKTOP);
    }

    /** Somebody at the given screen, on the server that the suite shares, in Swedish. */
    public Person arrive(String name, Viewport viewport) {
        return arrive(name, viewport, StegvisServer.shared());
    }

    /** Somebody at the given screen, on the given server, in Swedish. */
    public Person arrive(String name, Viewport viewport, StegvisServer server) {
        return arrive(name, viewport, server, "sv-SE");
    }

    /** Somebody whose browser asks for the given language, for example {@code en-GB}. */
    public Person arrive(String name, Viewport viewport, StegvisServer server, String locale) {
        Person person = new Person(name, viewport, server, locale, chromium.browser());
        present.add(person);
        return person;
    }

    /** Fails where a page of anybody had an error that nobody caught and the test did not expect. */
    public void assertNoPageErrors() {
        String errors = present.stream()
                .flatMap(person -> person.takePageErrors().stream().map(error -> person.name() + ": " + error))
                .collect(Collectors.joining("\n"));
        if (!errors.isEmpty()) {
            throw new AssertionError("Uncaught errors in pages:\n" + errors);
        }
    }

    void saveEvidence(Path folder, String test) {
        present.forEach(person -> person.saveEvidence(folder, test));
    }

    void forgetEvidence() {
        present.forEach(Person::forgetEvidence);
    }

    @Override
    public void close() {
        present.forEach(Person::leave);
        present.clear();
    }
}
