package se.stegvis.processdag;

import java.math.BigDecimal;
import java.util.Locale;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.document.AnswerSheet;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.Texts;

/** The questions of a processdag on paper, for when phones fail or somebody would rather use a pen. It asks for no name. */
@GuardedService
@Transactional(readOnly = true)
public class QuestionSheet {

    private static final int LINES = 3;

    private final WorkshopReader reader;
    private final AssociationDirectory associations;
    private final PaperRenderer renderer;
    private final CurrentActor currentActor;
    private final Texts texts;

    QuestionSheet(
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

    /** The sheet in a language; the questions stand as the day asks them. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public Paper paper(WorkshopId workshop, Locale wanted) {
        Locale language = Texts.spoken(wanted);
        WorkshopPicture picture = reader.picture(workshop, currentActor.get().account());
        Workshop day = picture.workshop();
        boolean whole = day.scaleStep().compareTo(BigDecimal.ONE) == 0;
        Paper.Builder paper = Paper.titled(text(language, "title", day.name()))
                .language(language)
                .description(text(language, "description"))
                .issuer(associations.get(day.association()).name())
                .headerLine(texts.get(language, "processdag.paper.initiative"), day.initiativeName())
                .headerLine(texts.get(language, "processdag.paper.date"), day.date().toString())
                .paragraph(text(language, whole ? "how" : "how.step"));
        for (WorkshopTheme theme : picture.themes()) {
            paper.heading(1, theme.name());
            if (theme.scaleQuestion() != null) {
                paper.paragraph(theme.scaleQuestion())
                        .figure(AnswerSheet.scale(whole ? "" : text(language, "mine"), text(language, "scale")));
            }
            theme.fields().forEach(field ->
                    paper.heading(2, field.label()).figure(AnswerSheet.lines(LINES, text(language, "write"))));
        }
        return paper.build();
    }

    /** The same sheet as a PDF to print. */
    @Permit(
            roles = {Role.FACILITATOR, Role.DIRECTOR},
            when = Standing.OWN)
    public byte[] pdf(WorkshopId workshop, Locale language) {
        return renderer.toPdf(paper(workshop, language));
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.get(language, "processdagroom.sheet." + key, arguments);
    }
}
