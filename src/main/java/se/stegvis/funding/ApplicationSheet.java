package se.stegvis.funding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.document.SheetColumn;
import se.stegvis.document.SheetWriter;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Texts;
import se.stegvis.goal.check.Criterion;

/**
 * Applications as a sheet in Swedish: a row for each, a column of sought money for each year that any of them seeks for, and a column for
 * each question of the förbund's own that any of them answers.
 */
@Component
class ApplicationSheet {

    /** What a column is about: a question that has become one of another type has another column. */
    private record Question(String key, FieldType type) {

        static Question of(FormField field) {
            return new Question(field.key(), field.type());
        }
    }

    private static final int NARROW = 13;
    private static final int MONEY = 15;
    private static final int NAME = 34;

    private final Texts texts;

    ApplicationSheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(List<ApplicationFigures> applications) {
        SortedSet<Integer> years = new TreeSet<>();
        applications.forEach(application -> application.sums().years().forEach((year, sum) -> {
            if (!sum.sought().isZero()) {
                years.add(year);
            }
        }));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<Question, FormField> own = questions(applications);
        try (SheetWriter sheet = new SheetWriter(bytes, text("name"), columns(years, own))) {
            for (ApplicationFigures application : applications) {
                sheet.row(cells(application, years, own.keySet()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet could not be written", e);
        }
        return bytes.toByteArray();
    }

    private List<SheetColumn> columns(SortedSet<Integer> years, Map<Question, FormField> own) {
        List<SheetColumn> columns = new ArrayList<>(List.of(
                SheetColumn.text(text("caseNumber"), NARROW),
                SheetColumn.text(text("initiative"), NAME),
                SheetColumn.text(text("kind"), MONEY),
                SheetColumn.text(text("state"), MONEY + 9),
                SheetColumn.text(text("lead"), NAME),
                SheetColumn.text(text("partners"), NAME),
                SheetColumn.text(text("orientation"), MONEY + 4),
                SheetColumn.day(text("start"), NARROW),
                SheetColumn.day(text("end"), NARROW),
                SheetColumn.day(text("review"), NARROW),
                SheetColumn.text(text("targetGroup"), NAME),
                SheetColumn.text(text("secondTargetGroup"), NAME),
                SheetColumn.number(text("participants"), NARROW),
                SheetColumn.number(text("cost"), MONEY)));
        years.forEach(year -> columns.add(SheetColumn.number(text("soughtIn", year), MONEY)));
        columns.addAll(List.of(
                SheetColumn.number(text("sought"), MONEY),
                SheetColumn.number(text("cash"), MONEY),
                SheetColumn.number(text("other"), MONEY),
                SheetColumn.number(text("ownTime"), MONEY),
                SheetColumn.number(text("perParticipant"), MONEY),
                SheetColumn.number(text("goals"), NARROW),
                SheetColumn.number(text("specific"), NARROW),
                SheetColumn.number(text("measurable"), NARROW),
                SheetColumn.number(text("timeBound"), NARROW),
                SheetColumn.day(text("submitted"), NARROW)));
        own.forEach((question, field) -> columns.add(column(question, heading(field, columns))));
        return columns;
    }

    /**
     * What the förbund itself asks for and any of the applications answers, by section, each in the words of the application that comes
     * first in the list.
     */
    private static Map<Question, FormField> questions(List<ApplicationFigures> applications) {
        Map<Question, FormField> found = new LinkedHashMap<>();
        applications.stream()
                .flatMap(application -> application.own().stream())
                .map(OwnAnswer::field)
                .sorted(Comparator.comparing(FormField::section))
                .forEach(field -> found.putIfAbsent(Question.of(field), field));
        return found;
    }

    /** Two questions may be put in the same words; a heading stands once. */
    private String heading(FormField field, List<SheetColumn> before) {
        Set<String> taken = before.stream().map(SheetColumn::heading).collect(Collectors.toSet());
        String words = texts.get(Texts.SWEDISH, field.label());
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? words : words + " (" + number + ")")
                .filter(heading -> !taken.contains(heading))
                .findFirst()
                .orElseThrow();
    }

    private static SheetColumn column(Question question, String heading) {
        return switch (question.type()) {
            case NUMBER -> SheetColumn.number(heading, MONEY);
            case DATE -> SheetColumn.day(heading, NARROW);
            default -> SheetColumn.text(heading, NAME);
        };
    }

    private List<@Nullable Object> cells(
            ApplicationFigures application, SortedSet<Integer> years, Set<Question> own) {
        BudgetSummary sums = application.sums();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(application.caseNumber());
        cells.add(application.name().isBlank() ? texts.get(Texts.SWEDISH, "funding.untitled") : application.name());
        cells.add(texts.get(Texts.SWEDISH, "funding.kind." + application.kind()));
        cells.add(state(application));
        cells.add(application.leadName());
        cells.add(String.join(", ", application.partners()));
        cells.add(application.orientation().isEmpty() ? null : text("orientation." + application.orientation()));
        cells.add(application.start());
        cells.add(application.end());
        cells.add(application.review());
        cells.add(application.targetGroup());
        cells.add(application.secondTargetGroup());
        cells.add(sums.plannedParticipants() > 0 ? sums.plannedParticipants() : null);
        cells.add(money(sums.total().cost()));
        years.forEach(year -> cells.add(
                money(sums.years().getOrDefault(year, BudgetYear.NOTHING).sought())));
        cells.add(money(sums.total().sought()));
        cells.add(money(sums.total().cash()));
        cells.add(money(sums.total().other()));
        cells.add(money(sums.total().ownTime()));
        cells.add(sums.costPerParticipant().map(Kronor::amount).orElse(null));
        cells.add(application.goals().size());
        cells.add(application.holding(Criterion.SPECIFIC));
        cells.add(application.holding(Criterion.MEASURABLE));
        cells.add(application.holding(Criterion.TIME_BOUND));
        cells.add(application.submitted());
        Map<Question, Object> answers = application.own().stream()
                .collect(Collectors.toMap(answer -> Question.of(answer.field()), OwnAnswer::value));
        own.forEach(question -> cells.add(answers.get(question)));
        return cells;
    }

    /** What has become of it since it was submitted, where something has. */
    private String state(ApplicationFigures application) {
        LocalDate due = application.completionDue();
        return application.withdrawn()
                ? text("withdrawn")
                : due != null
                        ? text("completing", due.toString())
                        : texts.get(Texts.SWEDISH, "funding.application." + application.state());
    }

    private static Number money(Kronor amount) {
        return amount.amount();
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, "funding.sheet." + key, arguments);
    }
}
