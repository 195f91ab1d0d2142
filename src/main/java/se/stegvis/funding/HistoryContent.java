package se.stegvis.funding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalLevel;

/** What something in an application said at some time, in the shape in which history keeps it for ever. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface HistoryContent {

    HistoryPart part();

    /** As it is stored. */
    default String stored() {
        return FundingJson.json(this);
    }

    /** Reads what is stored. */
    static HistoryContent read(HistoryPart part, String stored) {
        return switch (part) {
            case ANSWER -> new OfAnswer(stored);
            case PARTNER -> FundingJson.MAPPER.readValue(stored, OfPartner.class);
            case GOAL -> FundingJson.MAPPER.readValue(stored, OfGoal.class);
            case ACCEPTANCE -> FundingJson.MAPPER.readValue(stored, OfAcceptance.class);
            case ADVICE -> FundingJson.MAPPER.readValue(stored, OfAdvice.class);
            case CHAIN -> FundingJson.MAPPER.readValue(stored, OfChainRow.class);
            case BUDGET -> FundingJson.MAPPER.readValue(stored, OfBudgetRow.class);
            case ATTACHMENT -> FundingJson.MAPPER.readValue(stored, OfAttachment.class);
            case PARTICIPANT -> FundingJson.MAPPER.readValue(stored, OfParticipant.class);
        };
    }

    /** An answer in the shape of its {@link FieldType}; empty when it was cleared. */
    record OfAnswer(String value) implements HistoryContent {

        @Override
        public HistoryPart part() {
            return HistoryPart.ANSWER;
        }

        @Override
        public String stored() {
            return value;
        }
    }

    /** A partner. */
    record OfPartner(
            UUID member,
            String contribution,
            String signatory,
            String mandate,
            @Nullable Commitment commitment,
            String commitmentReason)
            implements HistoryContent {

        public static OfPartner of(UUID member, PartnerContent content) {
            return new OfPartner(
                    member,
                    content.contribution(),
                    content.signatory(),
                    content.mandate(),
                    content.commitment(),
                    content.commitmentReason());
        }

        PartnerContent content() {
            return new PartnerContent(contribution, signatory, mandate, commitment, commitmentReason);
        }

        @Override
        public HistoryPart part() {
            return HistoryPart.PARTNER;
        }
    }

    /**
     * A goal.
     *
     * @param row the id of its row in this application, by which acceptances know it
     * @param position 1 first
     */
    record OfGoal(UUID row, int position, boolean continued, Goal goal) implements HistoryContent {

        public static OfGoal of(UUID row, int position, boolean continued, String goal) {
            return new OfGoal(row, position, continued, FundingJson.goal(goal));
        }

        @Override
        public HistoryPart part() {
            return HistoryPart.GOAL;
        }
    }

    /**
     * A partner's answer to a goal.
     *
     * @param goal the goal's row
     * @param partner the partner's row
     */
    record OfAcceptance(UUID goal, UUID partner, boolean accepted, String reason) implements HistoryContent {

        @Override
        public HistoryPart part() {
            return HistoryPart.ACCEPTANCE;
        }
    }

    /**
     * Why advice on a goal is gone against.
     *
     * @param goal the goal's row
     */
    record OfAdvice(UUID goal, String rule, String about, String reason) implements HistoryContent {

        @Override
        public HistoryPart part() {
            return HistoryPart.ADVICE;
        }
    }

    /** A row of the effect chain. */
    record OfChainRow(
            ChainKind kind,
            int position,
            String text,
            @Nullable GoalLevel level,
            @Nullable UUID serves,
            @Nullable String month,
            @Nullable String until,
            String responsible,
            @Nullable UUID goal)
            implements HistoryContent {

        public static OfChainRow of(int position, ChainContent content) {
            ChainRowId serves = content.serves();
            GoalId goal = content.goal();
            return new OfChainRow(
                    content.kind(),
                    position,
                    content.text(),
                    content.level(),
                    serves == null ? null : serves.value(),
                    content.month() == null ? null : content.month().toString(),
                    content.until() == null ? null : content.until().toString(),
                    content.responsible(),
                    goal == null ? null : goal.value());
        }

        ChainContent content() {
            return new ChainContent(
                    kind,
                    text,
                    level,
                    serves == null ? null : new ChainRowId(serves),
                    month == null ? null : YearMonth.parse(month),
                    until == null ? null : YearMonth.parse(until),
                    responsible,
                    goal == null ? null : new GoalId(goal));
        }

        @Override
        public HistoryPart part() {
            return HistoryPart.CHAIN;
        }
    }

    /** A row of the budget; the last four of a salary that is computed. */
    record OfBudgetRow(
            BudgetKind kind,
            @Nullable CostType costType,
            int year,
            BigDecimal amount,
            @Nullable UUID member,
            @Nullable UUID activity,
            String note,
            @Nullable BigDecimal share,
            @Nullable BigDecimal monthly,
            @Nullable BigDecimal months,
            @Nullable BigDecimal fees)
            implements HistoryContent {

        public static OfBudgetRow of(BudgetContent content) {
            MemberId member = content.member();
            ChainRowId activity = content.activity();
            StaffCost staff = content.staff();
            return new OfBudgetRow(
                    content.kind(),
                    content.costType(),
                    content.year(),
                    content.amount().amount(),
                    member == null ? null : member.value(),
                    activity == null ? null : activity.value(),
                    content.note(),
                    staff == null ? null : staff.share(),
                    staff == null ? null : staff.monthly().amount(),
                    staff == null ? null : staff.months(),
                    staff == null ? null : staff.fees());
        }

        /** As the budget knows it. */
        public BudgetContent content() {
            return new BudgetContent(
                    kind,
                    costType,
                    year,
                    new Kronor(amount),
                    member == null ? null : new MemberId(member),
                    activity == null ? null : new ChainRowId(activity),
                    note,
                    share == null || monthly == null || months == null || fees == null
                            ? null
                            : new StaffCost(share, new Kronor(monthly), months, fees));
        }

        @Override
        public HistoryPart part() {
            return HistoryPart.BUDGET;
        }
    }

    /** An attached file; what it holds is not kept when it is taken away. */
    record OfAttachment(String name, AttachmentType type, long byteCount, String checksum, String description)
            implements HistoryContent {

        @Override
        public HistoryPart part() {
            return HistoryPart.ATTACHMENT;
        }
    }

    /** Somebody's part in the application. */
    record OfParticipant(ParticipantKind kind, UUID member) implements HistoryContent {

        @Override
        public HistoryPart part() {
            return HistoryPart.PARTICIPANT;
        }
    }
}
