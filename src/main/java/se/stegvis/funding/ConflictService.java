package se.stegvis.funding;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Differences;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ConflictEntity;
import se.stegvis.funding.persistence.ConflictRepository;

/** Keeps the words of who comes second to a field, until somebody who writes in the application has chosen or merged. */
@GuardedService
@Transactional
public class ConflictService {

    /** Longest text that can be kept: the longest that any field takes. */
    public static final int LONGEST = 20_000;

    /** Most texts kept in one application: none are ever deleted. */
    static final int MOST = 2_000;

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_LABEL = 250;

    private final DraftAccess drafts;
    private final ConflictRepository conflicts;
    private final ActorSource people;
    private final Clock clock;

    ConflictService(DraftAccess drafts, ConflictRepository conflicts, ActorSource people, Clock clock) {
        this.drafts = drafts;
        this.conflicts = conflicts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps words that met others. Who goes on typing changes what is kept; words from another window or another day are kept beside it,
     * unless they hold every word of it.
     *
     * @return empty when these very words on that very text have been settled before, so that what an old window still shows does not come
     *     back
     * @throws PersonalNumberException when it holds a personnummer that nobody has declared to be something else
     * @throws RefusedException when the application has been submitted
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Optional<KeptConflict> keep(
            ApplicationId application, Section section, FieldPlace place, String label, OwnWords own) {
        ApplicationEntity draft = drafts.editBeside(application);
        String text = FreeText.checked("words", own.words(), LONGEST, drafts.declared(draft));
        String from = own.base().length() > LONGEST ? own.base().substring(0, LONGEST) : own.base();
        UUID author = drafts.author();
        List<ConflictEntity> all = conflicts.findByApplicationIdAndPlaceAndAuthorId(draft.id(), place.name(), author);
        ConflictId before = own.before();
        List<ConflictEntity> waiting = all.stream()
                .filter(each -> each.outcome() == null && each.base().equals(from))
                .toList();
        Optional<ConflictEntity> open = waiting.stream()
                .filter(each -> before != null && each.id().equals(before.value()))
                .findFirst()
                .or(() -> waiting.stream().filter(each -> isWithin(each.words(), text)).findFirst());
        if (open.isEmpty() && all.stream().anyMatch(each -> each.words().equals(text) && each.base().equals(from))) {
            return Optional.empty();
        }
        if (place.name().length() > LONGEST_PLACE || open.isEmpty() && conflicts.countByApplicationId(draft.id()) >= MOST) {
            throw RefusedException.because("funding.refused.tooMany", MOST);
        }
        ConflictEntity kept = open.orElseGet(() -> new ConflictEntity(
                draft,
                section,
                place.name(),
                label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label,
                text,
                from,
                author,
                now()));
        if (open.isPresent() && !kept.words().equals(text)) {
            kept.goOn(text, now());
        }
        return Optional.of(shown(conflicts.save(kept), people.name(new AccountId(author))));
    }

    /**
     * Says how two texts became one. The chosen text is stored in its field first, the ordinary way.
     *
     * @throws NotFoundException when there is no such text
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void settle(ApplicationId application, ConflictId conflict, ConflictOutcome outcome) {
        ApplicationEntity draft = drafts.editBeside(application);
        ConflictEntity kept = conflicts
                .findByApplicationIdAndId(draft.id(), conflict.value())
                .orElseThrow(NotFoundException::new);
        // Two may choose at once: what counts is what is stored, and the first is the one who is named.
        if (kept.outcome() == null) {
            kept.settle(outcome, drafts.author(), now());
        }
    }

    private static boolean isWithin(String words, String longer) {
        return words.equals(longer)
                || Differences.between(words, longer).stream()
                        .noneMatch(piece -> piece.kind() == Differences.Kind.REMOVED);
    }

    static KeptConflict shown(ConflictEntity kept, String authorName) {
        return new KeptConflict(
                new ConflictId(kept.id()),
                kept.section(),
                new FieldPlace(kept.place()),
                kept.label(),
                kept.words(),
                kept.base(),
                new AccountId(kept.authorId()),
                authorName,
                kept.keptAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
