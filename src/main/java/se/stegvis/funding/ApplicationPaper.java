package se.stegvis.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.AccountDirectory;

/** Writes an application as a paper, in Swedish: every field, filled in or not, every row and every sum. */
@Component
class ApplicationPaper {

    private final AccountDirectory accounts;
    private final Texts texts;

    ApplicationPaper(AccountDirectory accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    /**
     * A version, with its number, when it came in and from whom where it is not the first: nobody has signed that one.
     *
     * @param by who sent the version in
     */
    Paper of(Snapshot application, FormDefinition form, int version, Instant at, UUID by, @Nullable String checksum) {
        if (version == 1) {
            return of(application, form, checksum);
        }
        AccountId sender = new AccountId(by);
        String name = accounts.names(Set.of(sender)).getOrDefault(sender, "");
        String signed = application.submittedAt() == null ? "" : SwedishTime.minute(application.submittedAt());
        Paper plain = of(
                application,
                form,
                checksum,
                text("funding.paper.signatures.former", signed, version, name, SwedishTime.minute(at)));
        List<Fact> lines = new ArrayList<>(plain.headerLines());
        lines.add(new Fact(
                text("funding.paper.version"),
                text("funding.paper.version.completed", version, SwedishTime.minute(at), name)));
        return new Paper(plain.title(), plain.description(), plain.language(), plain.issuer(), lines, plain.blocks());
    }

    /** The captions of tables that add up what stands in others. */
    Set<String> repeatingTables() {
        return Set.of(
                text("funding.paper.trail"),
                text("funding.paper.costsByParty"),
                text("funding.paper.costsByActivity"),
                // Signatures are under what was signed: that they are not under another version is no difference in it.
                text("funding.paper.signatures"));
    }

    /** @param checksum SHA-256 of what was submitted; null of what is not, or not to be shown with it */
    Paper of(Snapshot application, FormDefinition form, @Nullable String checksum) {
        return of(application, form, checksum, "");
    }

    private Paper of(Snapshot application, FormDefinition form, @Nullable String checksum, String aboutSignatures) {
        String name = application.value("grund.namn");
        Paper.Builder paper = Paper.titled(name.isEmpty() ? text("funding.untitled") : name)
                .description(text("funding.paper.description", name))
                .issuer(application.association())
                .headerLine(text("funding.paper.kind"), text("funding.kind." + application.kind()));
        if (application.caseNumber() != null && application.submittedAt() != null) {
            paper.headerLine(text("funding.paper.caseNumber"), application.caseNumber())
                    .headerLine(text("funding.paper.submitted"), SwedishTime.minute(application.submittedAt()));
        } else {
            paper.headerLine(text("funding.paper.state"), text("funding.application.DRAFT"));
        }
        paper.headerLine(text("funding.paper.owner"), application.ownerName());
        PaperRows rows = new PaperRows(application, form, texts);
        for (Section section : form.sections()) {
            paper.heading(1, section.letter() + " " + text("funding.section." + section));
            if (section == Section.BUDGET) {
                rows.budget(paper);
                rows.trail(paper);
            }
            fields(paper, application, form.fields(section));
            if (section == Section.BASICS) {
                changes(paper, application);
            }
            switch (section) {
                case PARTIES -> rows.partners(paper);
                case GOALS -> rows.goals(paper);
                case IMPLEMENTATION -> rows.chain(paper);
                case ATTESTATION -> rows.attachments(paper);
                default -> {
                    // The other sections are answers alone.
                }
            }
        }
        rows.signatures(paper, aboutSignatures);
        if (checksum != null) {
            paper.heading(2, text("funding.paper.check"))
                    .paragraph(text("funding.paper.check.how"))
                    .labelled(text("funding.paper.checksum"), checksum);
        }
        return paper.build();
    }

    private void changes(Paper.Builder paper, Snapshot application) {
        if (application.changes().isEmpty()) {
            return;
        }
        Table.Builder table = Table.captioned(text("funding.change.title"))
                .text(text("funding.change.what"))
                .text(text("funding.change.before"))
                .text(text("funding.change.after"));
        application.changes().forEach(change -> table.row(
                List.of(texts.get(Texts.SWEDISH, change.what()), change.before(), change.after())));
        paper.table(table.build());
    }

    /** Short answers stand together in two columns, long ones below their question. */
    private void fields(Paper.Builder paper, Snapshot application, List<FormField> fields) {
        List<Fact> facts = new ArrayList<>();
        for (FormField field : fields) {
            String label = texts.get(Texts.SWEDISH, field.label());
            switch (field.type()) {
                case TEXT -> {
                    flush(paper, facts);
                    paper.labelled(label, application.value(field.key()));
                }
                case TEXT_PER_GOAL -> {
                    flush(paper, facts);
                    paper.heading(2, label);
                    application.goals().forEach(goal -> {
                        String text = application.value(field.key(), goal.id().toString());
                        if (!text.isEmpty()) {
                            paper.labelled(goal.goal().text(), text);
                        }
                    });
                }
                case TEXT_PER_PARTY -> {
                    flush(paper, facts);
                    // A heading would also stand over the questions that follow.
                    application.parties().forEach(party -> paper.labelled(
                            label + ": " + application.memberName(party), application.value(field.key(), party)));
                }
                case NUMBERS_PER_YEAR_AND_GENDER -> {
                    flush(paper, facts);
                    paper.table(counts(application, field, label));
                }
                case TABLE -> {
                    flush(paper, facts);
                    paper.table(cells(application, field, label));
                }
                case YES_NO_WITH_REASON -> {
                    flush(paper, facts);
                    paper.labelled(label, answered(application, field));
                }
                default -> facts.add(new Fact(label, shortAnswer(application, field)));
            }
        }
        flush(paper, facts);
    }

    private static void flush(Paper.Builder paper, List<Fact> facts) {
        if (!facts.isEmpty()) {
            paper.facts(List.copyOf(facts));
            facts.clear();
        }
    }

    private String shortAnswer(Snapshot application, FormField field) {
        String value = application.value(field.key());
        if (value.isEmpty()) {
            return "";
        }
        return switch (field.type()) {
            case CHOICE -> texts.get(Texts.SWEDISH, field.choice(value));
            case MULTI_CHOICE -> String.join(
                    ", ",
                    Arrays.stream(value.split(",", -1))
                            .map(choice -> texts.get(Texts.SWEDISH, field.choice(choice)))
                            .toList());
            case MEMBER -> application.memberName(value);
            case INITIATIVE -> application.initiativeName(value);
            case AMOUNT -> Kronor.parse(value).map(Kronor::toString).orElse(value);
            case CONFIRMATION -> text("funding.yes");
            default -> value;
        };
    }

    private String answered(Snapshot application, FormField field) {
        String answer = application.value(field.key());
        String reason = application.value(field.key(), AnswerKey.REASON);
        return answer.isEmpty() ? reason : (text(answer.equals("YES") ? "funding.yes" : "funding.no") + ". " + reason).strip();
    }

    private Table cells(Snapshot application, FormField field, String label) {
        Table.Builder table = Table.captioned(label);
        field.choices().forEach(column -> table.text(texts.get(Texts.SWEDISH, field.choice(column))));
        int rows = TableCell.lastRow(
                field,
                application.answers().stream()
                        .filter(answer -> answer.field().equals(field.key()))
                        .map(Snapshot.Answered::scope));
        for (int row = 1; row <= rows; row++) {
            int number = row;
            table.row(field.choices().stream()
                    .map(column -> application.value(field.key(), new TableCell(number, column).scope()))
                    .toList());
        }
        return table.build();
    }

    private Table counts(Snapshot application, FormField field, String label) {
        Map<Integer, List<YearAndGender>> years = new TreeMap<>();
        application.answers().stream()
                .filter(answer -> answer.field().equals(field.key()))
                .map(answer -> YearAndGender.of(answer.scope()).orElse(null))
                .filter(Objects::nonNull)
                .forEach(cell -> years.computeIfAbsent(cell.year(), year -> new ArrayList<>()).add(cell));
        Table.Builder table = Table.captioned(label).text(text("funding.paper.year"));
        Arrays.stream(Gender.values()).forEach(gender -> table.amount(text("funding.gender." + gender)));
        table.amount(text("funding.paper.sum"));
        List<Integer> known = List.copyOf(years.keySet());
        known.forEach(year -> table.row(countRow(application, field, Integer.toString(year), List.of(year))));
        return known.isEmpty()
                ? table.build()
                : table.sum(countRow(application, field, text("funding.paper.sum"), known)).build();
    }

    private static List<String> countRow(Snapshot application, FormField field, String head, List<Integer> years) {
        List<String> cells = new ArrayList<>();
        cells.add(head);
        int sum = 0;
        for (Gender gender : Gender.values()) {
            int count = years.stream()
                    .map(year -> application.value(field.key(), new YearAndGender(year, gender).scope()))
                    .filter(value -> !value.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .sum();
            cells.add(Integer.toString(count));
            sum += count;
        }
        cells.add(Integer.toString(sum));
        return cells;
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
