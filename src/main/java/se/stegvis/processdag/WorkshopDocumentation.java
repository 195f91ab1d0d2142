package se.stegvis.processdag;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.document.DistributionChart;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.document.Table;
import se.stegvis.foundation.Texts;

/** What a processdag came to, as one paper: read as a page, taken away as a PDF. */
@GuardedService
@Transactional(readOnly = true)
public class WorkshopDocumentation {

    private final WorkshopReader reader;
    private final AssociationDirectory associations;
    private final PaperRenderer renderer;
    private final CurrentActor currentActor;
    private final Texts texts;

    WorkshopDocumentation(
            WorkshopReader reader,
            AssociationDirectory associations,
            PaperRenderer renderer,
            CurrentActor currentActor,
            Texts texts) {
        this.reader = reader;
        this.associations = associations;
        this.renderer = renderer;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    /** The paper in a language: headings follow it, what the group wrote stays as written. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public Paper paper(WorkshopId workshop, Locale language) {
        WorkshopPicture picture = reader.picture(workshop, currentActor.get().account());
        return new Writer(picture, Texts.spoken(language)).write();
    }

    /** The same paper as HTML for a page that loads {@code paper.css}. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public String html(WorkshopId workshop, Locale language) {
        return renderer.toHtml(paper(workshop, language));
    }

    /** The same paper as a PDF. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public byte[] pdf(WorkshopId workshop, Locale language) {
        return renderer.toPdf(paper(workshop, language));
    }

    /** Writes one paper. */
    private final class Writer {

        private final WorkshopPicture picture;
        private final Workshop workshop;
        private final Locale language;
        private final Paper.Builder paper;

        Writer(WorkshopPicture picture, Locale language) {
            this.picture = picture;
            this.workshop = picture.workshop();
            this.language = language;
            this.paper = Paper.titled(workshop.name());
        }

        Paper write() {
            paper.language(language)
                    .description(text("description", workshop.initiativeName(), workshop.date().toString()))
                    .issuer(associations.get(workshop.association()).name())
                    .headerLine(text("initiative"), workshop.initiativeName())
                    .headerLine(text("date"), workshop.date().toString())
                    .headerLine(text("time"), workshop.start() + "–" + workshop.end())
                    .headerLine(text("period"), workshop.from() + " – " + workshop.to());
            paper.facts(
                    new Fact(text("facilitators"), String.join(", ", names())),
                    new Fact(text("documenter"), workshop.documenter()));
            attendees();
            picture.themes().forEach(this::theme);
            outcomes(OutcomeKind.MESSAGE);
            spread(OutcomeKind.SPREAD);
            spread(OutcomeKind.FOLLOW_UP);
            outcomes(OutcomeKind.HIGHLIGHT);
            return paper.build();
        }

        private List<String> names() {
            return workshop.facilitators().stream().map(Workshop.Facilitator::name).toList();
        }

        private void attendees() {
            paper.heading(1, text("attendees"));
            Table.Builder table = Table.captioned(text("attendees.caption", picture.attendees().size()))
                    .text(text("attendee.name"))
                    .text(text("attendee.role"))
                    .text(text("attendee.organisation"));
            picture.attendees().forEach(one -> table.row(one.name(), one.role(), one.organisation()));
            paper.table(table.build());
            if (picture.citizens() > 0) {
                paper.paragraph(texts.get(language, "processdagphone.citizens.paper", picture.citizens()));
            }
        }

        private void theme(WorkshopTheme theme) {
            String number = theme.number().isBlank() ? "" : theme.number().replace("&", " & ") + ". ";
            paper.heading(1, number + theme.name());
            if (theme.scaleQuestion() != null) {
                paper.paragraph(theme.scaleQuestion());
            }
            scores(theme);
            theme.fields().stream().filter(field -> !field.notes().isEmpty()).forEach(field -> paper.heading(2, field.label())
                    .bullets(field.notes().stream().map(WorkshopTheme.Note::text).toList()));
            if (!theme.actions().isEmpty()) {
                Table.Builder table = Table.captioned(text("actions"))
                        .text(text("action.what"))
                        .text(text("action.who"))
                        .text(text("action.due"));
                theme.actions().forEach(action -> table.row(action.what(), action.who(), action.due()));
                paper.table(table.build());
            }
        }

        private void scores(WorkshopTheme theme) {
            ScoreSummary scores = theme.result();
            if (scores == null) {
                if (theme.hasScale()) {
                    paper.paragraph(text("noScores"));
                }
                return;
            }
            paper.keyFigures(
                            new Fact(text("highest"), Figures.score(scores.highest(), language)),
                            new Fact(text("mean"), Figures.score(scores.mean(), language)),
                            new Fact(text("lowest"), Figures.score(scores.lowest(), language)),
                            new Fact(text("answers"), Integer.toString(scores.count())))
                    .figure(
                            new DistributionChart(theme.name(), scores.scores(), scores.mean(), null, language).toSvg(),
                            text("chart", scores.count(), Figures.score(scores.median(), language)));
        }

        private void outcomes(OutcomeKind kind) {
            List<String> lines =
                    picture.outcomes(kind).stream().map(WorkshopPicture.Outcome::text).toList();
            if (!lines.isEmpty()) {
                paper.heading(1, texts.get(language, "processdag.outcome." + kind)).bullets(lines);
            }
        }

        private void spread(OutcomeKind kind) {
            List<String> lines = picture.outcomes(kind).stream()
                    .map(one -> Stream.of(one.text(), one.due()).filter(part -> !part.isBlank()).toList())
                    .map(parts -> String.join(": ", parts))
                    .toList();
            if (!lines.isEmpty()) {
                paper.heading(1, texts.get(language, "processdag.outcome." + kind)).bullets(lines);
            }
        }

        private String text(String key, Object... arguments) {
            return texts.get(language, "processdag.paper." + key, arguments);
        }
    }
}
