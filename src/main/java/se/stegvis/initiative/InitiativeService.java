package se.stegvis.initiative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.initiative.Initiative.InitiativeGoal;
import se.stegvis.initiative.persistence.InitiativeRepository;

/** Finding and reading insatser, and entering one that was granted before Stegvis. */
@GuardedService
@Transactional
public class InitiativeService {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_GOAL = 4_000;

    private final InitiativeArchive archive;
    private final InitiativeRepository initiatives;
    private final AssociationDirectory associations;
    private final AuditTrail audit;

    InitiativeService(
            InitiativeArchive archive,
            InitiativeRepository initiatives,
            AssociationDirectory associations,
            AuditTrail audit) {
        this.archive = archive;
        this.initiatives = initiatives;
        this.associations = associations;
        this.audit = audit;
    }

    /** A page of insatser whose name or huvudman holds {@code search}, by name. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public List<Initiative> list(AssociationId association, String search, int offset, int limit) {
        return archive.read(
                initiatives.search(association.value(), pattern(search), PageRequest.of(offset / limit, limit)));
    }

    /** How many insatser {@link #list} would give in all. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public long count(AssociationId association, String search) {
        return initiatives.countSearch(association.value(), pattern(search));
    }

    /** An insats with its goals and amounts; a granted insats is public. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public Initiative open(InitiativeId id) {
        return archive.get(id);
    }

    /** The members that may be huvudman of an insats entered by hand, by name. */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR})
    @Transactional(readOnly = true)
    public List<Member> leads(AssociationId association) {
        return associations.members(association);
    }

    /**
     * Enters an insats that was granted before Stegvis.
     *
     * @throws InvalidInputException at {@code name}, {@code lead}, {@code start}, {@code end}, {@code granted}, {@code goals} or
     *     {@code decision}
     */
    @Permit(roles = {Role.DIRECTOR, Role.ADMINISTRATOR})
    public InitiativeId enter(AssociationId association, EarlierInitiative earlier) {
        String name = FreeText.required("name", earlier.name(), LONGEST_NAME);
        String decision = FreeText.checked("decision", earlier.decision(), LONGEST_NAME).strip();
        List<Fault> faults = new ArrayList<>();
        if (earlier.lead() == null) {
            faults.add(new Fault("lead", Message.of("initiative.error.lead")));
        }
        LocalDate start = earlier.start();
        if (start == null || start.getYear() < 2000 || start.getYear() > 2200) {
            faults.add(new Fault("start", Message.of("initiative.error.start")));
        } else if (earlier.end() != null && (earlier.end().isBefore(start) || earlier.end().getYear() > 2200)) {
            faults.add(new Fault("end", Message.of("initiative.error.end")));
        }
        boolean badAmount = earlier.granted().values().stream()
                .anyMatch(amount -> amount.isNegative() || amount.compareTo(Kronor.LARGEST) > 0);
        if (badAmount) {
            faults.add(new Fault("granted", Message.of("initiative.error.granted")));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        List<InitiativeGoal> goals = new ArrayList<>();
        for (Goal goal : earlier.goals()) {
            FreeText.required("goals", goal.text(), LONGEST_GOAL);
            goals.add(new InitiativeGoal(GoalId.random(), goal));
        }
        Member lead = associations.member(association, Objects.requireNonNull(earlier.lead()));
        InitiativeId id = archive.add(
                association,
                null,
                new InitiativeArchive.Content(
                        name,
                        lead.id(),
                        lead.name(),
                        Objects.requireNonNull(start),
                        earlier.end(),
                        earlier.granted(),
                        goals,
                        "",
                        decision));
        audit.record(association, "initiative.entered", name, null, decision);
        return id;
    }

    private static String pattern(String search) {
        return "%" + search.strip().toLowerCase(Locale.ROOT) + "%";
    }
}
