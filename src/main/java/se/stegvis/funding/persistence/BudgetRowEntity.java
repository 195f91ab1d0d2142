package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetKind;
import se.stegvis.funding.ChainRowId;
import se.stegvis.funding.CostType;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.StaffCost;

/** A row of a budget. */
@Entity
@Table(name = "application_budget_row")
@SuppressWarnings("NullAway.Init")
public class BudgetRowEntity extends EditedRow implements Persistable<UUID>, KeptInHistory {

    @Enumerated(EnumType.STRING)
    private BudgetKind kind;

    @Enumerated(EnumType.STRING)
    private @Nullable CostType costType;

    private int budgetYear;

    private BigDecimal amount;

    private @Nullable UUID memberId;

    private @Nullable UUID activityId;

    private String note;

    private @Nullable BigDecimal staffShare;

    private @Nullable BigDecimal staffMonthly;

    private @Nullable BigDecimal staffMonths;

    private @Nullable BigDecimal staffFees;

    @Transient
    private boolean unstored;

    protected BudgetRowEntity() {}

    public BudgetRowEntity(ApplicationEntity application, BudgetContent content, UUID author) {
        super(UUID.randomUUID(), application, author);
        unstored = true;
        revise(content, author);
    }

    @Override
    public UUID getId() {
        return id();
    }

    /** A new row is stored without being looked for first: a pasted block has hundreds. */
    @Override
    public boolean isNew() {
        return unstored;
    }

    @PostPersist
    void isStored() {
        unstored = false;
    }

    public BudgetContent content() {
        return new BudgetContent(
                kind,
                costType,
                budgetYear,
                new Kronor(amount),
                memberId == null ? null : new MemberId(memberId),
                activityId == null ? null : new ChainRowId(activityId),
                note,
                staff());
    }

    private @Nullable StaffCost staff() {
        return staffShare == null || staffMonthly == null || staffMonths == null || staffFees == null
                ? null
                : new StaffCost(staffShare, new Kronor(staffMonthly), staffMonths, staffFees);
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
        StaffCost staff = content.staff();
        staffShare = staff == null ? null : staff.share();
        staffMonthly = staff == null ? null : staff.monthly().amount();
        staffMonths = staff == null ? null : staff.months();
        staffFees = staff == null ? null : staff.fees();
    }

    public void forActivity(ChainRowId activity) {
        activityId = activity.value();
    }

    public void forNoActivity() {
        activityId = null;
    }

    @Override
    public String historyItem() {
        return id().toString();
    }

    @Override
    public HistoryContent historyContent() {
        return HistoryContent.OfBudgetRow.of(content());
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }
}
