package se.stegvis.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.FormAdjustments.OwnQuestion;
import se.stegvis.funding.persistence.FormAdjustmentEntity;
import se.stegvis.funding.persistence.FormAdjustmentRepository;
import se.stegvis.funding.persistence.FormVersionEntity;
import se.stegvis.identity.AccountDirectory;

/** What a version under way changes, row by row: two people meet only over the same one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FormChanges {

    private final FormAdjustmentRepository adjustments;
    private final AccountDirectory accounts;
    private final CurrentActor currentActor;

    FormChanges(FormAdjustmentRepository adjustments, AccountDirectory accounts, CurrentActor currentActor) {
        this.adjustments = adjustments;
        this.accounts = accounts;
        this.currentActor = currentActor;
    }

    /** For each subject that is changed, what to send as expected version when saving over it. */
    Map<String, Long> numbers(FormVersionEntity version) {
        Map<String, Long> numbers = new LinkedHashMap<>();
        rows(version).forEach(row -> numbers.put(row.subject(), row.number()));
        return numbers;
    }

    /** What is said on a subject, as it is stored. */
    Optional<String> content(FormVersionEntity version, String subject) {
        return row(version, subject).map(FormAdjustmentEntity::content);
    }

    /** How many subjects of a sort are changed. */
    long count(FormVersionEntity version, String prefix) {
        return rows(version).stream().filter(row -> row.subject().startsWith(prefix)).count();
    }

    /**
     * Stores what is said on a subject.
     *
     * @param inWords what is stored, as the person who comes second reads it
     * @return the version it is stored under
     * @throws EditConflictException when somebody has changed it since
     */
    long save(
            FormVersionEntity version,
            String subject,
            String content,
            long expectedVersion,
            UnaryOperator<String> inWords) {
        Optional<FormAdjustmentEntity> stored = row(version, subject);
        if (stored.isEmpty()) {
            int position = rows(version).stream()
                            .mapToInt(FormAdjustmentEntity::position)
                            .max()
                            .orElse(0)
                    + 1;
            return adjustments
                    .saveAndFlush(new FormAdjustmentEntity(version, subject, position, content, author()))
                    .number();
        }
        FormAdjustmentEntity row = stored.get();
        if (!row.content().equals(content)) {
            requireVersion(row, expectedVersion, inWords);
            row.say(content, author());
            adjustments.flush();
        }
        return row.number();
    }

    /**
     * Forgets what is said on a subject; nothing happens where nothing is.
     *
     * @throws EditConflictException when somebody has changed it since
     */
    void forget(FormVersionEntity version, String subject, long expectedVersion, UnaryOperator<String> inWords) {
        row(version, subject).ifPresent(row -> {
            requireVersion(row, expectedVersion, inWords);
            adjustments.delete(row);
            adjustments.flush();
        });
    }

    /** Takes a subject out, whatever is said on it. */
    void remove(FormVersionEntity version, String subject) {
        adjustments.delete(row(version, subject).orElseThrow(NotFoundException::new));
    }

    /** Lets two subjects change places. */
    void swap(FormVersionEntity version, String subject, String other) {
        FormAdjustmentEntity one = row(version, subject).orElseThrow(NotFoundException::new);
        FormAdjustmentEntity two = row(version, other).orElseThrow(NotFoundException::new);
        int position = one.position();
        one.moveTo(two.position());
        two.moveTo(position);
        adjustments.flush();
    }

    /** Forgets everything. */
    void clear(FormVersionEntity version) {
        adjustments.deleteAll(rows(version));
        adjustments.flush();
    }

    /** Begins with what a published version changes. */
    void takeOver(FormAdjustments changes, FormVersionEntity version) {
        Map<String, String> rows = new LinkedHashMap<>();
        changes.fields().forEach((key, change) -> {
            if (change.help() != null) {
                rows.put(FormVersions.HELP + key, change.help());
            }
            if (change.required() != null) {
                rows.put(FormVersions.REQUIRED + key, change.required() ? "YES" : "NO");
            }
            if (change.longest() != null) {
                rows.put(FormVersions.LONGEST + key, change.longest().toString());
            }
        });
        changes.leftOut().forEach(section -> rows.put(FormVersions.SECTION + section, "NO"));
        for (OwnQuestion question : changes.questions()) {
            rows.put(FormVersions.QUESTION + question.key(), FundingJson.json(question));
        }
        changes.costs().forEach((type, name) -> rows.put(FormVersions.COST + type, name));
        changes.targetGroups().forEach((name, words) -> rows.put(FormVersions.GROUP + name, words));
        int position = 1;
        for (Map.Entry<String, String> row : rows.entrySet()) {
            adjustments.save(new FormAdjustmentEntity(version, row.getKey(), position++, row.getValue(), author()));
        }
        adjustments.flush();
    }

    private void requireVersion(FormAdjustmentEntity row, long expectedVersion, UnaryOperator<String> inWords) {
        if (row.number() != expectedVersion) {
            throw new EditConflictException(
                    inWords.apply(row.content()),
                    row.number(),
                    accounts.get(new AccountId(row.authorId())).name());
        }
    }

    private List<FormAdjustmentEntity> rows(FormVersionEntity version) {
        return adjustments.findByFormVersionIdOrderByPosition(version.id());
    }

    private Optional<FormAdjustmentEntity> row(FormVersionEntity version, String subject) {
        return adjustments.findByFormVersionIdAndSubject(version.id(), subject);
    }

    private UUID author() {
        return currentActor.get().account().value();
    }
}
