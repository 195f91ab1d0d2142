package se.stegvis.funding.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.HistoryContent;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/** A row of an effect chain. */
@Entity
@Table(name = "application_chain_row")
@SuppressWarnings("NullAway.Init")
public class ChainRowEntity extends EditedRow implements KeptInHistory {

    @Enumerated(EnumType.STRING)
    private ChainKind kind;

    private int position;

    @Column(name = "row_text")
    private String text;

    @Enumerated(EnumType.STRING)
    private @Nullable GoalLevel level;

    private @Nullable UUID servesId;

    private @Nullable String startMonth;

    private @Nullable String endMonth;

    private String responsible;

    private @Nullable UUID goalId;

    protected ChainRowEntity() {}

    public ChainRowEntity(ApplicationEntity application, int position, ChainContent content, UUID author) {
        this(UUID.randomUUID(), application, position, content, author);
    }

    /** A row that is put back where it was taken from, as who it was. */
    public ChainRowEntity(
            UUID id, ApplicationEntity application, int position, ChainContent content, UUID author) {
        super(id, application, author);
        this.kind = content.kind();
        this.position = position;
        revise(content, author);
    }

    public ChainKind kind() {
        return kind;
    }

    public int position() {
        return position;
    }

    public ChainContent content() {
        return new ChainContent(
                kind,
                text,
                level,
                servesId == null ? null : new ChainRowId(servesId),
                startMonth == null ? null : YearMonth.parse(startMonth),
                endMonth == null ? null : YearMonth.parse(endMonth),
                responsible,
                goalId == null ? null : new GoalId(goalId));
    }

    /** Takes over everything but the kind, which is for ever. */
    public final void revise(ChainContent content, UUID author) {
        writtenBy(author);
        text = content.text();
        level = content.level();
        servesId = content.serves() == null ? null : content.serves().value();
        startMonth = content.month() == null ? null : content.month().toString();
        endMonth = content.until() == null ? null : content.until().toString();
        responsible = content.responsible();
        goalId = content.goal() == null ? null : content.goal().value();
    }

    public void serve(ChainRowId served) {
        servesId = served.value();
    }

    public void serveNothing() {
        servesId = null;
    }

    public void forNoGoal() {
        goalId = null;
    }

    @Override
    public String historyItem() {
        return id().toString();
    }

    @Override
    public HistoryContent historyContent() {
        return HistoryContent.OfChainRow.of(position, content());
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }
}
