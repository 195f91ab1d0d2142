package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.CostType;

/** A row of a budget. */
@Entity
@Table(name = "application_budget_row")
@SuppressWarnings("NullAway.Init")
public class BudgetRowEntity extends EditedRow {

    @Enumerated(EnumType.STRING)
    private BudgetKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable CostType costType;

    private int budgetYear;

    private BigDecimal amount;

    private @Nullable UUID memberId;

    private @Nullable UUID activityId;

    private String note;

    protected BudgetRowEntity() {}

    public BudgetRowEntity(ApplicationEntity application, BudgetContent content, UUID author) {
        super(UUID.randomUUID(), application, author);
        revise(content, author);
    }

    public BudgetContent content() {
        return new BudgetContent(
                kind,
                costType,
                budgetYear,
                new Kronor(amount),
                memberId == null ? null : new MemberId(memberId),
                activityId == null ? null : new ChainRowId(activityId),
                note);
    }

    public final void revise(BudgetContent content, UUID author) {
        writtenBy(author);
        kind = content.kind();
        costType = content.costType();
        budgetYear = content.year();
        amount = content.amount().amount();
        memberId = content.member() == null ? null : content.member().value();
        activityId = content.activity() == null ? null : content.activity().value();
        note = content.note();
    }

    public void forActivity(ChainRowId activity) {
        activityId = activity.value();
    }

    public void forNoActivity() {
        activityId = null;
    }
}
