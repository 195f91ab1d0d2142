package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.stegvis.document.DistributionChart;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.Texts;

/** Writes the paper that a day came to, in the order that such papers have: head, aim, themes, endings, the leader's comment. */
@Component
class DocumentationPaper {

    private final DocumentedNotes notes;
    private final Texts texts;

    DocumentationPaper(DocumentedNotes notes, Texts texts) {
        this.notes = notes;
        this.texts = texts;
    }

    /**
     * The whole paper.
     *
     * @param version number of the locked version; 0 while it is written in
     */
    Paper whole(DocumentedDay day, int version, Locale language) {
        return new Writer(day, Texts.spoken(language)).write(version, false);
    }

    /** Only the figures: neither names nor anything that somebody has written on the day. */
    Paper figures(DocumentedDay day, int version, Locale language) {
        return new Writer(day, Texts.spoken(language)).write(version, true);
    }

    /** Writes one paper. */
    private final class Writer {

        private final DocumentedDay day;
        private final Locale language;
        private final Paper.Builder paper;

        Writer(DocumentedDay day, Locale language) {
            this.day = day;
            this.language = language;
            this.paper = Paper.titled(day.name());
        }

        Paper write(int version, boolean figuresOnly) {
            head(version, figuresOnly);
            if (figuresOnly) {
                day.themes().stream().filter(theme -> theme.question() != null).forEach(theme -> {
                    title(theme);
                    scores(theme);
                });
                return paper.build();
            }
            if (!day.aim().isBlank()) {
                paper.heading(1, own("aim")).paragraph(day.aim());
            }
            attendees();
            day.themes().forEach(this::theme);
            endings(OutcomeKind.MESSAGE);
            endings(OutcomeKind.SPREAD);
            endings(OutcomeKind.FOLLOW_UP);
            endings(OutcomeKind.HIGHLIGHT);
            if (!day.comment().isBlank()) {
                paper.heading(1, own("comment")).paragraph(day.comment());
            }
            return paper.build();
        }

        private void head(int version, boolean figuresOnly) {
            paper.language(language)
                    .description(text("description", day.initiative(), day.date().toString()))
                    .issuer(day.association())
                    .headerLine(text("initiative"), day.initiative())
                    .headerLine(text("date"), day.date().toString());
            if (day.start() != null && day.end() != null) {
                paper.headerLine(text("time"), day.start() + "–" + day.end());
            }
            paper.headerLine(text("period"), day.from() + " – " + day.to());
            if (day.onPaper()) {
                paper.headerLine(own("held"), own("onPaper"));
            }
            if (version > 0) {
                paper.headerLine(own("version"), Integer.toString(version));
            }
            if (figuresOnly) {
                paper.paragraph(own("figuresOnly"));
                return;
            }
            List<Fact> facts = new ArrayList<>();
            if (!day.leaders().isEmpty()) {
                facts.add(new Fact(text("facilitators"), String.join(", ", day.leaders())));
            }
            facts.add(new Fact(text("documenter"), day.documenter()));
            paper.facts(facts);
        }

        private void attendees() {
            if (day.attendees().isEmpty() && day.citizens() == 0 && day.onPaper()) {
                return;
            }
            paper.heading(1, text("attendees"));
            // Where only roles were written down, the role says who it was: a table's first column is never empty throughout.
            boolean named = day.attendees().stream().anyMatch(one -> !one.name().isBlank());
            Table.Builder table = Table.captioned(
                    text("attendees.caption", day.attendees().size()));
            if (named) {
                table.text(text("attendee.name"));
            }
            table.text(text("attendee.role")).text(text("attendee.organisation"));
            day.attendees().forEach(one -> table.row(
                    named ? List.of(one.name(), one.role(), one.organisation()) : List.of(one.role(), one.organisation())));
            paper.table(table.build());
            if (day.citizens() > 0) {
                paper.paragraph(texts.get(language, "processdagphone.citizens.paper", day.citizens()));
            }
        }

        private void title(DocumentedDay.Theme theme) {
            String number = theme.number().isBlank() ? "" : theme.number().replace("&", " & ") + ". ";
            paper.heading(1, number + theme.name());
            if (theme.question() != null) {
                paper.paragraph(theme.question());
            }
        }

        private void theme(DocumentedDay.Theme theme) {
            title(theme);
            scores(theme);
            for (DocumentedDay.Field field : theme.fields()) {
                if (!field.groups().isEmpty()) {
                    paper.heading(2, field.label());
                    field.groups().forEach(this::notes);
                }
            }
            if (!theme.actions().isEmpty()) {
                Table.Builder table = Table.captioned(text("actions") + ": " + theme.name())
                        .text(text("action.what"))
                        .text(text("action.who"))
                        .text(text("action.due"));
                theme.actions().forEach(action -> table.row(action.what(), action.who(), action.when()));
                paper.table(table.build());
            }
        }

        private void notes(DocumentedDay.Group group) {
            String heading = notes.heading(group, language);
            if (!heading.isEmpty()) {
                paper.heading(3, heading);
            }
            paper.bullets(notes.lines(group, language));
        }

        private void scores(DocumentedDay.Theme theme) {
            DocumentedDay.Scores last = theme.result();
            if (last == null) {
                if (theme.question() != null) {
                    paper.paragraph(text("noScores"));
                }
                return;
            }
            figures(theme.name(), last.summary());
            if (!theme.earlier().isEmpty()) {
                Table.Builder rounds = Table.captioned(own("rounds") + ": " + theme.name())
                        .text(own("round"))
                        .amount(text("highest"))
                        .amount(text("mean"))
                        .amount(text("lowest"))
                        .amount(text("answers"));
                for (int round = 0; round < theme.earlier().size(); round++) {
                    round(rounds, round + 1, theme.earlier().get(round));
                }
                round(rounds, theme.earlier().size() + 1, last);
                paper.table(rounds.build());
            }
            if (!theme.parties().isEmpty()) {
                Table.Builder parties = Table.captioned(own("parties") + ": " + theme.name())
                        .text(own("party"))
                        .amount(text("mean"))
                        .amount(text("answers"));
                theme.parties().forEach(party -> parties.row(
                        texts.get(language, "association.kind." + party.party()),
                        Figures.score(party.mean(), language), Integer.toString(party.answers())));
                paper.table(parties.build());
            }
        }

        private void figures(String theme, ScoreSummary scores) {
            paper.keyFigures(
                    new Fact(text("highest"), Figures.score(scores.highest(), language)),
                    new Fact(text("mean"), Figures.score(scores.mean(), language)),
                    new Fact(text("lowest"), Figures.score(scores.lowest(), language)),
                    new Fact(text("answers"), Integer.toString(scores.count())));
            BigDecimal median = scores.median();
            if (median == null) {
                paper.paragraph(own("noDistribution"));
                return;
            }
            paper.figure(
                    new DistributionChart(theme, scores.scores(), scores.mean(), null, language).toSvg(),
                    text("chart", scores.count(), Figures.score(median, language)));
        }

        private void round(Table.Builder table, int number, DocumentedDay.Scores scores) {
            table.row(
                    Integer.toString(number),
                    Figures.score(scores.highest(), language),
                    Figures.score(scores.mean(), language),
                    Figures.score(scores.lowest(), language),
                    Integer.toString(scores.answers()));
        }

        private void endings(OutcomeKind kind) {
            List<String> lines = day.endings(kind).stream()
                    .map(one -> Stream.of(one.text(), one.due())
                            .filter(part -> !part.isBlank())
                            .toList())
                    .map(parts -> String.join(": ", parts))
                    .toList();
            if (!lines.isEmpty()) {
                paper.heading(1, texts.get(language, "processdag.outcome." + kind)).bullets(lines);
            }
        }

        private String text(String key, Object... arguments) {
            return texts.get(language, "processdag.paper." + key, arguments);
        }

        private String own(String key, Object... arguments) {
            return texts.get(language, "processdagpaper." + key, arguments);
        }
    }
}
