package se.stegvis.funding.ui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import se.stegvis.access.ForbiddenException;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationDraft;
import se.stegvis.funding.ApplicationState;
import se.stegvis.funding.Participant;
import se.stegvis.funding.Section;
import se.stegvis.shell.TypedText;

/**
 * Keeps an open section in step with what is stored, whoever stored it. The application is read once; what is built of the same parts is
 * shown in place, and what is not is drawn anew.
 */
final class LiveSection {

    private final FormPage page;
    private final StoredNow parts;
    private Section section = Section.BASICS;
    private List<Object> shape = List.of();
    private Runnable rebuilt = () -> {};
    private Runnable ended = () -> {};
    private BiConsumer<ApplicationDraft, List<String>> shown = (draft, writers) -> {};
    private long seen;
    private String lastWriter = "";
    private boolean over;

    LiveSection(FormPage page) {
        this.page = page;
        this.parts = new StoredNow(kept -> page.byWhom(kept.author(), kept.authorName()));
    }

    /** @param seenBefore the number of the latest change when the page's application was about to be read */
    void begin(Section open, long seenBefore) {
        section = open;
        shape = SectionShape.of(page.draft(), open);
        seen = seenBefore;
    }

    /** The number of the latest change that is on the screen for certain. */
    long seen() {
        return seen;
    }

    Section section() {
        return section;
    }

    /** A field in which people type shows what is stored. */
    void typed(String place, TypedText field, Consumer<ApplicationDraft> follow) {
        parts.typed(place, field, follow);
    }

    /** Anything else shows what is stored. */
    void follow(String place, Consumer<ApplicationDraft> part) {
        parts.part(place, part);
    }

    /** Whether a choice may be shown there: not while the person is in the middle of choosing. */
    boolean isFree(String place) {
        return parts.isFree(place);
    }

    boolean isTyped(String place) {
        return parts.isTyped(place);
    }

    /** Who has changed something since the page was read before, where it was one person alone. */
    String lastWriter() {
        return lastWriter;
    }

    /** What is done when others have changed what the section is built of. */
    void onRebuilt(Runnable work) {
        rebuilt = work;
    }

    /** What is done when the application can no longer be read, or has been submitted. */
    void onEnded(Runnable work) {
        ended = work;
    }

    /** What else is shown whenever the application has been read, with who has changed something since. */
    void onShown(BiConsumer<ApplicationDraft, List<String>> work) {
        shown = work;
    }

    /** The person has gone to another field. */
    void focused(String place) {
        if (parts.focus(place)) {
            refresh();
        }
    }

    void showWriters(Map<String, String> writers) {
        parts.showWriters(writers, page.places());
    }

    void showKept(ApplicationDraft stored) {
        parts.showKept(stored);
    }

    /** Somebody has changed something; the number tells whether this page has read it already. */
    void news(long number) {
        if (number > seen) {
            refresh();
        }
    }

    /** The section as it stands on the screen is built of this. */
    void redrawn(ApplicationDraft stored) {
        shape = SectionShape.of(stored, section);
    }

    /** Another page has taken this one's place. */
    void leave() {
        over = true;
    }

    /** Brings the page up to date: the application is read once for all that is shown of it. */
    void refresh() {
        if (over) {
            return;
        }
        Set<AccountId> changed = changedBy();
        List<String> writers = othersOf(changed);
        lastWriter = lastWriter(changed, writers);
        try {
            ApplicationDraft stored = page.services().applications().open(page.id());
            page.reading(stored, () -> show(stored, writers));
        } catch (NotFoundException | ForbiddenException out) {
            ended.run();
        }
    }

    private void show(ApplicationDraft stored, List<String> writers) {
        if (stored.state() == ApplicationState.SUBMITTED && stored.completion().isEmpty()) {
            ended.run();
            return;
        }
        if (SectionShape.of(stored, section).equals(shape)) {
            parts.show(stored);
            page.runAfterSave();
        } else {
            page.rebuild();
            rebuilt.run();
        }
        shown.accept(stored, writers);
    }

    /** Asked before the application is read: what is changed meanwhile is announced once more. */
    private Set<AccountId> changedBy() {
        long before = seen;
        seen = page.services().news().latest(page.id());
        return page.services().news().writers(page.id(), before);
    }

    /** What a field has got that this page has not stored is the person's own from another window, where nobody else has changed anything. */
    private String lastWriter(Set<AccountId> changed, List<String> others) {
        if (others.isEmpty() && !changed.isEmpty()) {
            return page.text("fundingui.together.bySelf");
        }
        return changed.size() == 1 ? others.getFirst() : "";
    }

    private List<String> othersOf(Set<AccountId> changed) {
        return changed.stream()
                .filter(account -> page.services().actor().findAccount().filter(account::equals).isEmpty())
                .map(this::nameOf)
                .distinct()
                .toList();
    }

    private String nameOf(AccountId account) {
        return page.draft().participants().stream()
                .filter(person -> person.account().equals(account))
                .map(Participant::name)
                .findFirst()
                .orElseGet(() -> page.text("fundingui.somebody"));
    }
}
