package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.foundation.Kronor;

/** The forms that ship: what each kind asks for, in which words, and that docs/form.md says so. */
class FormTest {

    private static final Path DOCUMENT = Path.of("docs", "form.md");

    private static final Path TESTS = Path.of("src", "test", "java");

    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w*(?:Test|IT)\\b");

    /** What every form begins and ends with is answered by whole applications alone. */
    private static final List<String> IN_WHOLE_APPLICATIONS = List.of("grind.", "intyg.");

    private final List<FormDefinition> forms;
    private final Properties swedish = new Properties();

    FormTest() throws IOException {
        FormDefinitions definitions = new FormDefinitions();
        forms = Arrays.stream(ApplicationKind.values()).map(definitions::latest).toList();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/funding.properties"))) {
            swedish.load(reader);
        }
    }

    @Test
    void every_field_section_and_choice_has_its_words() {
        for (Section section : Section.values()) {
            assertThat(swedish).containsKeys("funding.section." + section, "funding.section." + section + ".help");
        }
        for (ApplicationKind kind : ApplicationKind.values()) {
            assertThat(swedish).containsKeys("funding.kind." + kind, "funding.kind." + kind + ".help");
        }
        for (FormField field : fields()) {
            assertThat(swedish).containsKeys(field.label().key(), field.help().key());
            field.choices().forEach(choice -> assertThat(swedish).containsKey(field.choice(choice).key()));
        }
    }

    @Test
    void a_key_names_one_field_and_every_written_field_has_a_limit() {
        assertThat(forms).allSatisfy(
                form -> assertThat(form.fields()).extracting(FormField::key).doesNotHaveDuplicates());
        assertThat(fields())
                .filteredOn(field -> List.of(
                                FieldType.LINE,
                                FieldType.TEXT,
                                FieldType.TEXT_PER_PARTY,
                                FieldType.TEXT_PER_GOAL,
                                FieldType.YES_NO_WITH_REASON)
                        .contains(field.type()))
                .allMatch(field -> field.longest() > 0);
    }

    @Test
    void the_document_is_the_form() throws IOException {
        String table = document();
        String written = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "";
        if (!written.equals(table)) {
            Files.createDirectories(Path.of("target"));
            Files.writeString(Path.of("target", "form.md"), table);
        }
        assertThat(written).as("docs/form.md; the form as it is now stands in target/form.md").isEqualTo(table);
    }

    /** A key means the same in every kind's form; only whether it is required, and its limit, may differ. */
    @Test
    void a_key_is_asked_for_in_the_same_way_by_every_kind() {
        for (FormField field : fields()) {
            assertThat(forms).allSatisfy(form -> form.field(field.key()).ifPresent(same -> {
                assertThat(same.type()).isEqualTo(field.type());
                assertThat(same.section()).isEqualTo(field.section());
                assertThat(same.choices()).isEqualTo(field.choices());
            }));
        }
    }

    @Test
    void the_classes_that_the_document_names_as_tests_are_there() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(TESTS)) {
            there = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        assertThat(TEST.matcher(document()).results().map(MatchResult::group).distinct())
                .isNotEmpty()
                .allMatch(there::contains);
    }

    private List<FormField> fields() {
        Map<String, FormField> known = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            for (FormDefinition form : forms) {
                form.fields(section).forEach(field -> known.putIfAbsent(field.key(), field));
            }
        }
        return List.copyOf(known.values());
    }

    /** The tests that answer a field. What a new initiative need not say is answered by the test of the other kinds alone. */
    private String tested(FormField field) {
        boolean asked = forms.stream()
                .filter(form -> form.kind() == ApplicationKind.NEW_INITIATIVE)
                .anyMatch(form -> form.field(field.key()).isPresent());
        if (!asked || field.type() == FieldType.INITIATIVE) {
            return "KindsTest";
        }
        if (IN_WHOLE_APPLICATIONS.stream().anyMatch(field.key()::startsWith)) {
            return "SubmissionTest, KindsTest";
        }
        return "AnswersTest, SubmissionTest, KindsTest" + (field.type() == FieldType.DATE ? ", Journey1IT" : "");
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # The forms

                One form for each kind of application, `src/main/resources/form/*.json`. An application keeps the definition it was
                written in; a definition that has been used is never edited, a new one is added beside it. `FormTest` compares this page
                with the definitions. Keys are for ever: answers, snapshots and reports know a field by its key.

                Every answer is a row of its own (application, key, scope) with version, author, time and definition. The scope is empty,
                except: the member's id for a text per party, the goal's id for a text per goal, `2027.women` (`men`, `non_binary`) for
                numbers per year and gender, `1.c1` (row and column) for a cell of a table, and `reason` for why a yes/no question is
                answered as it is. Numbers of non-binary participants may be left out. Partners, goals, effect chain and budget are rows
                with their own versions and stand below.

                A förbund may publish versions of its own, with numbers above 100: they add questions under keys `egen.*` and its list of
                target groups under `malgrupp.grupper`, and are in no file. An application keeps such a version as it keeps any other.

                Kinds: F förstudie, N ny insats, L förlängning, T tillägg, P permanent insats, M fria medel. R required, o optional,
                – not asked for.

                """);
        for (Section section : Section.values()) {
            text.append("## ").append(section.letter()).append(' ').append(swedish.getProperty("funding.section." + section))
                    .append("\n\n| Key | Label | Type | F | N | L | T | P | M | Rule | Tested in |\n")
                    .append("|---|---|---|---|---|---|---|---|---|---|---|\n");
            fields().stream().filter(field -> field.section() == section).forEach(field -> {
                text.append("| `").append(field.key()).append("` | ")
                        .append(swedish.getProperty(field.label().key())).append(" | ").append(field.type()).append(" | ");
                forms.forEach(form -> text.append(asked(form, field)).append(" | "));
                text.append(rule(field)).append(" | ").append(tested(field)).append(" |\n");
            });
            text.append('\n');
        }
        text.append("## Rows that a kind requires\n\n| Part | F | N | L | T | P | M |\n|---|---|---|---|---|---|---|\n");
        for (FormPart part : FormPart.values()) {
            text.append("| ").append(part).append(" | ");
            forms.forEach(form -> text.append(form.requires(part) ? "R | " : "o | "));
            text.deleteCharAt(text.length() - 1).append('\n');
        }
        return text.append('\n').append(ROWS).toString();
    }

    private static String asked(FormDefinition form, FormField field) {
        return form.field(field.key()).map(same -> same.required() ? "R" : "o").orElse("–");
    }

    private static String rule(FormField field) {
        return switch (field.type()) {
            case LINE, TEXT, TEXT_PER_PARTY, TEXT_PER_GOAL -> "at most " + field.longest() + " characters, no personnummer";
            case YES_NO_WITH_REASON -> "must be yes; reason of at most " + field.longest() + " characters, no personnummer";
            case NUMBER, NUMBERS_PER_YEAR_AND_GENDER -> "whole, " + field.lowest() + "–" + field.highest();
            case AMOUNT -> "whole kronor, 0–" + Kronor.of(field.highest()).toString().replace('\u00a0', ' ');
            case DATE -> "a day of the years 2000–2100";
            case CHOICE -> "one of " + String.join(", ", field.choices());
            case MULTI_CHOICE -> "any of " + String.join(", ", field.choices());
            case MEMBER -> "a member that the owner applies for and that is no partner";
            case INITIATIVE -> "an insats of the förbund";
            case PHONE -> "digits, spaces, hyphen, brackets and a leading plus";
            case ORGANISATION_NUMBER -> "ten digits with check digit, third digit at least 2";
            case TABLE -> "at most " + field.longest() + " characters a cell, no personnummer";
            case CONFIRMATION -> "must be confirmed";
        };
    }

    private static final String ROWS = """
            ## Rows

            | Row | Parts | Rule | Tested in |
            |---|---|---|---|
            | Kind (A) | chosen at the start, never changed | one of the six; a förlängning or tillägg names an insats of the förbund | KindsTest |
            | Partner (B) | member, contribution, signatory, mandate, commitment with reason, contacts | a member once, never the huvudman; all parts and a contact are required; a reason where the commitment is conditional or cannot be made, which itself stops nothing | DraftsTest, SubmissionTest |
            | Goal (E) | text, kind, level, target group, group size, indicator, unit, baseline, target, measuring points, source, responsible, deadline | at least one; an individual insats needs a result goal on ability to work, a structural one goals for both groups; a share is at most 100 %; each partner's contact accepts or refuses, which is undone when text, kind, level, indicator, unit, baseline, target, measuring points or deadline change; a piece of advice can be gone against with a reason of at most 1000 characters, which counts while the advice is about the same words or figures; what a proposed wording replaced is kept | DraftsTest, KeptFindingsTest, GoalPagesTest, SubmissionTest |
            | Effect chain (F) | activity, subgoal, effect | at least one of each; an activity has a month within the period, perhaps a last month that is not before it, somebody responsible and a subgoal it leads to; a subgoal has an effect it leads to; an effect has a level; each may name the goal it is for, else it is for that of what it leads to; a row taken out can be put back with its links; at most 60 of a kind; what hangs loose is advice | EffectChainTest, MoneyTrailTest, ChainPagesTest, ChainPictureIT |
            | Budget (J) | cost (type, year, perhaps the party where it arises, the activity it is for, a remark, how a salary is computed), cash (member, year), own time (member, year), other financing (source, year), sought (year) | whole kronor, never negative, within the period, at most 400 rows; per year cost = sought + cash + other financing; own time is on neither side; cash, own time and costs only of parties; overhead within the förbund's limit over the whole period; a small grant within its limit | BudgetTest, BudgetSumsTest, BudgetSummaryTest, DraftsTest, KindsTest, BudgetIT |
            | Attachment (K) | file (PDF, DOCX, XLSX, PNG, JPEG), name, description of at most 300 characters, checksum | number and size as the förbund has set; content must be what the name says; never required; fixed and registered with the case at submission | AttachmentsTest, AttachmentPagesTest, AttachmentsIT |
            | Question of the förbund's own (any section) | text, number, choice, day, table | key `egen.*`; required if the förbund says so; in PDF and DOCX, and a column of the workbook of all applications | FormServiceTest, TakenOutTest |

            ## Order

            The last day and the day of review are not before the first; the highest age not below the lowest; the first report not before the first day; the
            final report not before the first report; the takeover not before the first day. The later of two is refused when it is saved
            in the wrong order; moving the earlier one is allowed and remarked on, so that both can be moved.

            ## Rules of submission

            Every rule is a named function in `se.stegvis.funding.policy.SubmissionRule.ALL`. Settings of the förbund: fewest parties,
            most for a small grant, most overhead (per cent of the other costs, 10 unless it says otherwise), whether a partner's missing
            acceptance stops a submission (by default it does not), megabytes a file and files an application. Social fees are only what
            a calculation begins with.
            """;
}
