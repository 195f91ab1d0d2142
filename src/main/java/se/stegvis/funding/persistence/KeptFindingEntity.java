package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.stegvis.funding.HistoryContent;

/** Advice on a goal that the applicant goes against, with the reason. */
@Entity
@Table(name = "goal_kept_finding")
@SuppressWarnings("NullAway.Init")
public class KeptFindingEntity extends ApplicationRow implements KeptInHistory {

    private UUID goalId;

    private String ruleName;

    private String about;

    private String reason;

    private UUID keptBy;

    private Instant keptAt;

    protected KeptFindingEntity() {}

    public KeptFindingEntity(ApplicationEntity application, UUID goalId, String ruleName) {
        super(UUID.randomUUID(), application);
        this.goalId = goalId;
        this.ruleName = ruleName;
    }

    public UUID goalId() {
        return goalId;
    }

    public String ruleName() {
        return ruleName;
    }

    public String about() {
        return about;
    }

    public String reason() {
        return reason;
    }

    public UUID keptBy() {
        return keptBy;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public void keep(String words, String why, UUID who, Instant when) {
        about = words;
        reason = why;
        keptBy = who;
        keptAt = when;
    }

    @Override
    public String historyItem() {
        return goalId + "~" + ruleName;
    }

    @Override
    public HistoryContent historyContent() {
        return new HistoryContent.OfAdvice(goalId, ruleName, about, reason);
    }

    @Override
    public UUID historyAuthor() {
        return keptBy;
    }
}
