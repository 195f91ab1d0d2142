package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.KeptConflict;
import se.stegvis.shell.TypedText;
import se.stegvis.shell.WordKeeper;

/** The parts of a page that show what is stored, whoever stored it, each by its place: one that is drawn anew takes the place of the old. */
final class StoredNow {

    private final Map<String, Consumer<ApplicationDraft>> parts = new LinkedHashMap<>();
    private final Map<String, TypedText> typed = new LinkedHashMap<>();
    private final Function<KeptConflict, String> byWhom;
    private String focused = "";
    private boolean heldBack;

    /** @param byWhom the writer of a text that waits, as the person at the screen reads it */
    StoredNow(Function<KeptConflict, String> byWhom) {
        this.byWhom = byWhom;
    }

    /** A field in which people type. */
    void typed(String place, TypedText field, Consumer<ApplicationDraft> follow) {
        typed.put(place, field);
        parts.put(place, follow);
    }

    /** Anything else. */
    void part(String place, Consumer<ApplicationDraft> follow) {
        parts.put(place, follow);
    }

    boolean isTyped(String place) {
        return typed.containsKey(place);
    }

    void show(ApplicationDraft now) {
        heldBack = false;
        // A part may draw more of itself, which then shows what is stored anyway.
        List.copyOf(parts.values()).forEach(part -> part.accept(now));
        showKept(now);
    }

    /** The texts that wait for somebody to choose, each at its field. */
    void showKept(ApplicationDraft now) {
        typed.forEach((place, field) -> field.kept(now.conflicts().stream()
                .filter(kept -> kept.place().name().equals(place))
                .map(kept -> new WordKeeper.Words(kept.id().toString(), kept.words(), byWhom.apply(kept)))
                .toList()));
    }

    /** Says at each field who is writing in it. */
    void showWriters(Map<String, String> writers, Map<String, Component> places) {
        typed.forEach((place, field) -> field.writing(writers.getOrDefault(place, "")));
        places.forEach((place, component) -> {
            if (!typed.containsKey(place)) {
                String who = writers.getOrDefault(place, "");
                if (who.isEmpty()) {
                    component.getElement().removeAttribute("data-writer");
                } else {
                    component.getElement().setAttribute("data-writer", who);
                }
            }
        });
    }

    /** Whether a choice may be shown there: not while the person is in the middle of choosing. */
    boolean isFree(String place) {
        boolean free = !focused.equals(place);
        heldBack |= !free;
        return free;
    }

    /**
     * The person has gone to another field.
     *
     * @return whether something has not been shown because of where the focus was
     */
    boolean focus(String place) {
        focused = place;
        return heldBack;
    }
}
