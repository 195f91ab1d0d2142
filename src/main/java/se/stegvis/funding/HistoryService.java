package se.stegvis.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.persistence.ApplicationChanges;
import se.stegvis.funding.persistence.ApplicationChanges.Stored;
import se.stegvis.funding.persistence.ApplicationChanges.Stretch;
import se.stegvis.funding.persistence.ApplicationChanges.Which;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantRepository;

/**
 * Every version of everything in an application: for those who are in it, also after it has been submitted, and for nobody else. The
 * kansli, invited to a draft for dialogue, reads the draft and not how it came about.
 */
@GuardedService
@Transactional(readOnly = true)
public class HistoryService {

    private final ApplicationChanges changes;
    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final FormVersions forms;
    private final AssociationDirectory directory;
    private final HistoryRestorer restorer;
    private final CurrentActor currentActor;
    private final ActorSource people;

    HistoryService(
            ApplicationChanges changes,
            ApplicationRepository applications,
            ParticipantRepository participants,
            FormVersions forms,
            AssociationDirectory directory,
            HistoryRestorer restorer,
            CurrentActor currentActor,
            ActorSource people) {
        this.changes = changes;
        this.applications = applications;
        this.participants = participants;
        this.forms = forms;
        this.directory = directory;
        this.restorer = restorer;
        this.currentActor = currentActor;
        this.people = people;
    }

    /** The number of the application's last change; each change has a higher one than those before it. */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public long latest(ApplicationId application) {
        return changes.latest(application.value());
    }

    /** What has been changed after a change, in order: what, by whom and when. */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public List<HistoryNote> since(ApplicationId application, long number) {
        return changes.since(application.value(), number, currentActor.get().account().value()).stream()
                .map(change -> new HistoryNote(
                        change.number(),
                        change.part(),
                        change.item(),
                        new AccountId(change.author()),
                        change.authorName(),
                        change.at()))
                .toList();
    }

    /**
     * A page of what has been changed, latest first; what somebody has typed without a long pause is one entry.
     *
     * @throws NotFoundException when the caller is in the application for the kansli
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public List<HistoryEntry> page(ApplicationId application, HistoryFilter filter, int offset, int limit) {
        Fields fields = new Fields(inside(application));
        List<Stretch> stretches = changes.stretches(application.value(), which(filter, fields), offset, limit);
        Map<Long, String> contents = changes.contents(stretches.stream()
                .flatMap(stretch -> Stream.of(Optional.ofNullable(stretch.former()), Optional.of(stretch.last())))
                .flatMap(Optional::stream)
                .toList());
        return stretches.stream()
                .map(stretch -> new HistoryEntry(
                        new HistoryItem(
                                stretch.part(),
                                stretch.item(),
                                fields.of(stretch.part(), stretch.item(), stretch.definition()),
                                content(stretch.part(), contents, stretch.former()),
                                content(stretch.part(), contents, stretch.last())),
                        new AccountId(stretch.author()),
                        stretch.authorName(),
                        stretch.first(),
                        stretch.last(),
                        stretch.from(),
                        stretch.until(),
                        stretch.saves(),
                        stretch.putBack()))
                .toList();
    }

    /** How many entries {@link #page} would give in all. */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public long count(ApplicationId application, HistoryFilter filter) {
        return changes.countStretches(application.value(), which(filter, new Fields(inside(application))));
    }

    /** What the rows of the application are called by, and everybody who has changed it. */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public HistoryNames names(ApplicationId application) {
        AssociationId association = new AssociationId(inside(application).associationId());
        Map<UUID, OfGoal> goals = new HashMap<>();
        Map<UUID, OfPartner> partners = new HashMap<>();
        Map<UUID, OfChainRow> chain = new HashMap<>();
        List<AccountId> accounts = new ArrayList<>();
        for (Stored row : changes.rows(application.value())) {
            UUID id = UUID.fromString(row.item());
            switch (row.read()) {
                case OfGoal goal -> goals.put(id, goal);
                case OfPartner partner -> partners.put(id, partner);
                case OfChainRow link -> chain.put(id, link);
                case null, default -> accounts.add(new AccountId(id));
            }
        }
        Map<AccountId, String> authors = new HashMap<>();
        changes.authors(application.value()).forEach((id, name) -> authors.put(new AccountId(id), name));
        Map<AccountId, String> known = new HashMap<>(people.names(accounts));
        known.putAll(authors);
        Map<UUID, String> members = new HashMap<>();
        directory.members(association).forEach(member -> members.put(member.id().value(), member.name()));
        return new HistoryNames(goals, partners, chain, known, authors, members);
    }

    /**
     * A page of all versions of one thing, latest first.
     *
     * @param item which of its part; see {@link HistoryPart}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public List<HistoryVersion> versions(ApplicationId application, HistoryPart part, String item, int offset, int limit) {
        Fields fields = new Fields(inside(application));
        // One more than asked for: what the last of them was written over.
        List<Stored> stored = changes.versions(application.value(), part, item, offset, limit + 1);
        List<HistoryVersion> versions = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, stored.size()); i++) {
            Stored version = stored.get(i);
            HistoryContent former = i + 1 < stored.size() ? stored.get(i + 1).read() : null;
            versions.add(new HistoryVersion(
                    version.number(),
                    new HistoryItem(part, item, fields.of(part, item, version.definition()), former, version.read()),
                    new AccountId(version.author()),
                    version.authorName(),
                    version.at(),
                    version.putBack()));
        }
        return versions;
    }

    /** Times from which the caller may want to know what has changed. */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public HistoryLandmarks landmarks(ApplicationId application) {
        inside(application);
        return changes.landmarks(application.value(), currentActor.get().account().value());
    }

    /**
     * What differs between two times.
     *
     * @throws InvalidInputException at {@code to} when it is before {@code from}
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public HistoryComparison compare(ApplicationId application, Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw InvalidInputException.at("to", "funding.input.momentOrder");
        }
        return between(application, changes.at(application.value(), from), changes.at(application.value(), to));
    }

    /**
     * What differs between two changes.
     *
     * @param from number of the earlier; what was there right after it is compared. 0 for nothing
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.READER_DRAFT, Standing.OWN_DRAFT, Standing.OWN})
    public HistoryComparison between(ApplicationId application, long from, long to) {
        Fields fields = new Fields(inside(application));
        Map<HistoryComparison.Key, Integer> definitions = new HashMap<>();
        Map<HistoryComparison.Key, HistoryContent> before = state(application, from, definitions);
        Map<HistoryComparison.Key, HistoryContent> after = state(application, to, definitions);
        return HistoryComparison.between(
                from,
                to,
                before,
                after,
                fields.form,
                key -> fields.of(key.part(), key.item(), definitions.get(key)));
    }

    /**
     * Puts back what something said: an ordinary save on the version there is, so that nothing is lost and what follows from a change
     * follows from this one. What has been taken away is added again.
     *
     * @param number of the change that is put back
     * @param seen number of the thing's latest change that the caller has before them
     * @throws RefusedException when it has been changed since, says so already, is no longer asked for, or cannot be put back
     * @throws InvalidInputException when the form no longer takes such an answer
     */
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
    @Transactional
    public void restore(ApplicationId application, HistoryPart part, String item, long number, long seen) {
        restorer.restore(application, part, item, number, seen);
    }

    private ApplicationEntity inside(ApplicationId application) {
        boolean office = participants
                .findByApplicationIdAndAccountId(
                        application.value(), currentActor.get().account().value())
                .filter(caller -> caller.kind() == ParticipantKind.OFFICE)
                .isPresent();
        return applications.findById(application.value()).filter(found -> !office).orElseThrow(NotFoundException::new);
    }

    private Map<HistoryComparison.Key, HistoryContent> state(
            ApplicationId application, long number, Map<HistoryComparison.Key, Integer> definitions) {
        Map<HistoryComparison.Key, HistoryContent> state = new LinkedHashMap<>();
        for (Stored row : changes.state(application.value(), number)) {
            HistoryComparison.Key key = new HistoryComparison.Key(row.part(), row.item());
            HistoryContent content = row.read();
            Integer definition = row.definition();
            if (content != null) {
                state.put(key, content);
            }
            if (definition != null) {
                definitions.put(key, definition);
            }
        }
        return state;
    }

    private static Which which(HistoryFilter filter, Fields fields) {
        Section section = filter.section();
        AccountId person = filter.person();
        return new Which(
                section == null ? null : HistoryPart.in(section),
                section == null ? List.of() : fields.form.fields(section).stream().map(FormField::key).toList(),
                person == null ? null : person.value());
    }

    private static @Nullable HistoryContent content(HistoryPart part, Map<Long, String> contents, @Nullable Long number) {
        String content = number == null ? null : contents.get(number);
        return content == null ? null : HistoryContent.read(part, content);
    }

    /** The fields of an application, also those that only an earlier version of its form had. */
    private final class Fields {

        private final AssociationId association;
        private final ApplicationKind kind;
        private final FormDefinition form;
        private final Map<Integer, FormDefinition> earlier = new HashMap<>();

        Fields(ApplicationEntity application) {
            association = new AssociationId(application.associationId());
            kind = application.kind();
            form = forms.get(association, kind, application.definition());
        }

        @Nullable FormField of(HistoryPart part, String item, @Nullable Integer definition) {
            if (part != HistoryPart.ANSWER) {
                return null;
            }
            String key = HistoryItem.keyOf(item);
            return form.field(key)
                    .or(() -> definition == null
                            ? Optional.empty()
                            : earlier.computeIfAbsent(definition, number -> forms.get(association, kind, number)).field(key))
                    .orElse(null);
        }
    }
}
