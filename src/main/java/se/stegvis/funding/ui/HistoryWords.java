package se.stegvis.funding.ui;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.funding.BudgetLine;
import se.stegvis.funding.FormField;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.HistoryContent.OfAcceptance;
import se.stegvis.funding.HistoryContent.OfAdvice;
import se.stegvis.funding.HistoryContent.OfAttachment;
import se.stegvis.funding.HistoryContent.OfBudgetRow;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.HistoryFields;
import se.stegvis.funding.HistoryItem;
import se.stegvis.funding.HistoryNames;
import se.stegvis.funding.HistoryPart;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.Section;
import se.stegvis.funding.TableCell;
import se.stegvis.funding.YearAndGender;

/** What has been changed in an application, and what it said, in the words of its form. */
final class HistoryWords {

    private static final int LONGEST_TITLE = 70;

    /** Values that are chosen rather than written: they are exchanged whole. */
    private static final Set<String> CHOSEN = Set.of(
            "kind", "level", "commitment", "accepted", "serves", "goal", "activity", "member", "month", "until", "deadline", "amount",
            "baseline", "target", "groupSize", "share", "monthly", "months", "fees", "position");

    private final FormPage page;
    private final HistoryNames names;

    HistoryWords(FormPage page, HistoryNames names) {
        this.page = page;
        this.names = names;
    }

    /** What has been changed. */
    String title(HistoryItem item) {
        HistoryContent content = item.after() == null ? item.before() : item.after();
        return switch (item.part()) {
            case ANSWER -> answer(item);
            case GOAL -> goal(names.goal(UUID.fromString(item.item())).orElse(content instanceof OfGoal goal ? goal : null));
            case CHAIN -> chainRow(content instanceof OfChainRow row ? row : names.chain().get(UUID.fromString(item.item())));
            case PARTICIPANT -> person(AccountId.of(item.item()));
            case PARTNER, ACCEPTANCE, ADVICE, BUDGET, ATTACHMENT -> switch (content) {
                case OfPartner partner -> page.text("fundingui.history.partner", member(partner.member().toString()));
                case OfAcceptance(var goal, var partner, var accepted, var reason) ->
                    page.text("fundingui.history.acceptance", partner(partner), goal(names.goalOfRow(goal).orElse(null)));
                case OfAdvice(var goal, var rule, var about, var reason) ->
                    page.text("fundingui.history.advice", goal(names.goalOfRow(goal).orElse(null)));
                case OfBudgetRow row -> budgetRow(row);
                case OfAttachment file -> page.text("fundingui.history.attachment", file.name());
                case null, default -> page.text("fundingui.history.part." + item.part());
            };
        };
    }

    /** Where in the form it stands, for example {@code C Behov}; empty where the form no longer has it. */
    String section(HistoryItem item) {
        Section section = item.section();
        return section == null ? "" : section.letter() + " " + page.text("funding.section." + section);
    }

    /** What a part of it is called; empty for an answer, which is but one. */
    String label(HistoryItem item, String field) {
        if (field.startsWith(HistoryFields.POINT)) {
            int months = Integer.parseInt(field.substring(HistoryFields.POINT.length()));
            return months == 0 ? page.text("funding.goal.atExit") : page.text("funding.goal.monthsAfterExit", months);
        }
        return switch (item.part()) {
            case ANSWER -> "";
            case PARTNER -> page.text("fundingui.partner." + field);
            case GOAL -> page.text(
                    switch (field) {
                        case "text" -> "fundingui.history.goal.text";
                        case "position" -> "fundingui.history.goal.position";
                        default -> "fundingui.goal." + field;
                    });
            case ACCEPTANCE -> page.text("fundingui.history.acceptance." + field);
            case ADVICE -> page.text("fundingui.history.advice." + field);
            case CHAIN -> page.text(
                    switch (field) {
                        case "text" -> "fundingui.history.chain.text";
                        case "serves" -> "fundingui.chain.serves.EFFECT";
                        case "goal" -> "fundingui.chain.forGoal";
                        default -> "fundingui.chain." + field;
                    });
            case BUDGET -> page.text(
                    switch (field) {
                        case "amount" -> "fundingui.history.budget.amount";
                        case "member" -> "fundingui.line.party";
                        case "activity" -> "fundingui.line.activity";
                        case "note" -> "fundingui.budget.note";
                        default -> "fundingui.staff." + field;
                    });
            case ATTACHMENT -> page.text("fundingui.history.attachment." + field);
            case PARTICIPANT -> page.text("fundingui.history.participant." + field);
        };
    }

    /** A value as people read it. */
    String value(HistoryItem item, String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (field.startsWith(HistoryFields.POINT)) {
            return value.replace('.', ',');
        }
        return switch (item.part()) {
            case ANSWER -> answered(item, value);
            case ATTACHMENT, ADVICE -> value;
            case ACCEPTANCE -> field.equals("accepted") ? page.text("fundingui.history.accepted." + value) : value;
            case PARTICIPANT ->
                field.equals("kind") ? page.text("funding.participant." + value) : member(value);
            case PARTNER -> field.equals("commitment") ? page.text("funding.commitment." + value) : value;
            case GOAL -> switch (field) {
                case "kind" -> page.text("goal.kind." + value);
                case "level" -> page.text("goal.level." + value);
                case "baseline", "target" -> value.replace('.', ',');
                default -> value;
            };
            case CHAIN -> switch (field) {
                case "level" -> page.text("funding.level." + value);
                case "serves" -> chainRow(names.chain().get(UUID.fromString(value)));
                case "goal" -> goal(names.goal(UUID.fromString(value)).orElse(null));
                default -> value;
            };
            case BUDGET -> switch (field) {
                case "amount", "monthly" -> new Kronor(new BigDecimal(value)).toString();
                case "member" -> member(value);
                case "activity" -> chainRow(names.chain().get(UUID.fromString(value)));
                case "note" -> value;
                default -> value.replace('.', ',');
            };
        };
    }

    /** Whether one value takes the place of another, rather than words of it. */
    boolean isChosen(HistoryItem item, String field) {
        FormField asked = item.field();
        if (item.part() == HistoryPart.ANSWER) {
            return asked != null && !written(asked, item.scope());
        }
        return CHOSEN.contains(field) || field.startsWith(HistoryFields.POINT);
    }

    /** Where in the form it is, as links lead there. */
    String place(HistoryItem item) {
        HistoryContent content = item.after() == null ? item.before() : item.after();
        return switch (item.part()) {
            case ANSWER -> Place.answer(item.fieldKey(), item.scope());
            case GOAL, PARTNER, CHAIN, BUDGET -> item.item();
            case ACCEPTANCE ->
                content instanceof OfAcceptance(var goal, var partner, var accepted, var reason) ? placeOfGoal(goal) : "";
            case ADVICE -> content instanceof OfAdvice(var goal, var rule, var about, var reason) ? placeOfGoal(goal) : "";
            case ATTACHMENT -> "attachments";
            case PARTICIPANT -> "";
        };
    }

    /** What a line of the budget is called. */
    String line(BudgetLine line) {
        return page.nameOf(line);
    }

    private String placeOfGoal(UUID row) {
        return names.identityOfRow(row).map(UUID::toString).orElse("");
    }

    private static boolean written(FormField field, String scope) {
        return switch (field.type()) {
            case LINE, TEXT, TEXT_PER_PARTY, TEXT_PER_GOAL, TABLE -> true;
            case YES_NO_WITH_REASON -> !scope.isEmpty();
            default -> false;
        };
    }

    private String answer(HistoryItem item) {
        FormField field = item.field();
        if (field == null) {
            return page.text("fundingui.history.noField");
        }
        String label = page.text(field.label());
        String which = which(field, item.scope());
        return which.isEmpty() ? label : page.text("fundingui.history.oneOf", label, which);
    }

    private String which(FormField field, String scope) {
        if (scope.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case TEXT_PER_PARTY -> member(scope);
            case TEXT_PER_GOAL -> goal(names.goal(UUID.fromString(scope)).orElse(null));
            case NUMBERS_PER_YEAR_AND_GENDER -> YearAndGender.of(scope)
                    .map(cell -> page.text("fundingui.history.yearAndGender", cell.year(), page.text("funding.gender." + cell.gender())))
                    .orElse(scope);
            case YES_NO_WITH_REASON -> page.text("funding.reason");
            case TABLE -> TableCell.of(field, scope)
                    .map(cell -> page.text("fundingui.history.cell", cell.row(), page.text(field.choice(cell.column()))))
                    .orElse(scope);
            default -> scope;
        };
    }

    private String answered(HistoryItem item, String value) {
        FormField field = item.field();
        if (field == null) {
            return value;
        }
        return switch (field.type()) {
            case CHOICE, MULTI_CHOICE -> Arrays.stream(value.split(","))
                    .map(choice -> choice(field, choice))
                    .collect(Collectors.joining(", "));
            case MEMBER -> member(value);
            case INITIATIVE -> initiative(value);
            case AMOUNT -> Kronor.parse(value).map(Kronor::toString).orElse(value);
            case CONFIRMATION -> page.text("funding.yes");
            case YES_NO_WITH_REASON -> item.scope().isEmpty() ? yesOrNo(value) : value;
            default -> value;
        };
    }

    private String yesOrNo(String value) {
        return List.of("YES", "NO").contains(value) ? page.text("funding." + value.toLowerCase(java.util.Locale.ROOT)) : value;
    }

    /** What a choice is called; its name where the form has it no longer. */
    private String choice(FormField field, String name) {
        Message words = field.choice(name);
        return field.choices().contains(name) ? page.text(words) : page.textIfAny(words).orElse(name);
    }

    private String initiative(String id) {
        return page.draft().initiatives().stream()
                .filter(known -> known.id().toString().equals(id))
                .map(KnownInitiative::name)
                .findFirst()
                .orElse(id);
    }

    private String member(String id) {
        return names.members().getOrDefault(UUID.fromString(id), page.text("fundingui.history.gone"));
    }

    private String partner(UUID row) {
        OfPartner partner = names.partners().get(row);
        return partner == null ? page.text("fundingui.history.gone") : member(partner.member().toString());
    }

    private String person(AccountId account) {
        return names.people().getOrDefault(account, page.text("fundingui.somebody"));
    }

    private String goal(@Nullable OfGoal goal) {
        return goal == null
                ? page.text("fundingui.history.gone")
                : named(page.text("fundingui.goal.title", goal.position()), goal.goal().text());
    }

    private String chainRow(@Nullable OfChainRow row) {
        return row == null
                ? page.text("fundingui.history.gone")
                : named(page.text("fundingui.history.chain." + row.kind()), row.text());
    }

    private String budgetRow(OfBudgetRow row) {
        return page.text("fundingui.history.budgetRow", line(BudgetLine.of(row.content())), row.year());
    }

    private String named(String what, String text) {
        return text.isBlank() ? what : page.text("fundingui.history.named", what, Fields.shortened(text, LONGEST_TITLE));
    }
}
