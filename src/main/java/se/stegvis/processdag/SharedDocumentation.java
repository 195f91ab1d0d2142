package se.stegvis.processdag;

import java.time.Clock;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.DispatchEntity;
import se.stegvis.processdag.persistence.DispatchRepository;
import se.stegvis.processdag.persistence.DocumentationRepository;

/** What somebody without an account reads who has been sent a link to a day's documentation. */
@GuardedService
@Transactional(readOnly = true)
public class SharedDocumentation {

    /** Where the links lead; the secret comes last. */
    public static final String PATH = "/dag/dokument/";

    private final DispatchRepository dispatches;
    private final DocumentationRepository documentations;
    private final DocumentationPaper papers;
    private final PaperRenderer renderer;
    private final Clock clock;

    SharedDocumentation(
            DispatchRepository dispatches,
            DocumentationRepository documentations,
            DocumentationPaper papers,
            PaperRenderer renderer,
            Clock clock) {
        this.dispatches = dispatches;
        this.documentations = documentations;
        this.papers = papers;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** A file for whoever holds the link. */
    public record SharedFile(String name, byte[] content) {}

    /** What is stored of a link's secret. */
    static String mark(String token) {
        return Secrets.hash("documentation", token);
    }

    /**
     * The PDF of the version that was sent.
     *
     * @param token the secret of the link
     * @throws NotFoundException when there is no such link, its last day has passed or it has been withdrawn: it is not told which
     */
    @Permit(roles = Role.ANYONE)
    public SharedFile pdf(String token) {
        DispatchEntity dispatch = dispatches
                .behind(mark(token))
                .filter(found -> found.isValidOn(SwedishTime.today(clock)))
                .orElseThrow(NotFoundException::new);
        DocumentationVersions.Shown shown = documentations
                .findById(dispatch.documentationId())
                .map(DocumentationVersions::read)
                .orElseThrow(NotFoundException::new);
        Paper paper = dispatch.figuresOnly()
                ? papers.figures(shown.day(), shown.version(), Texts.SWEDISH)
                : papers.whole(shown.day(), shown.version(), Texts.SWEDISH);
        return new SharedFile("processdag-" + shown.day().date() + ".pdf", renderer.toPdf(paper));
    }
}
