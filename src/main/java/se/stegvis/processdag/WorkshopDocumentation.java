package se.stegvis.processdag;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.document.Paper;
import se.stegvis.document.PaperRenderer;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.processdag.persistence.DocumentationEntity;
import se.stegvis.processdag.persistence.DocumentationRepository;

/** What a processdag came to, as one paper: read as a page, taken away as a PDF or a Word document, now or as it was locked. */
@GuardedService
@Transactional(readOnly = true)
public class WorkshopDocumentation {

    private final DocumentationVersions versions;
    private final DocumentationRepository documentations;
    private final DocumentationPaper papers;
    private final PaperRenderer renderer;
    private final ActorSource people;

    WorkshopDocumentation(
            DocumentationVersions versions,
            DocumentationRepository documentations,
            DocumentationPaper papers,
            PaperRenderer renderer,
            ActorSource people) {
        this.versions = versions;
        this.documentations = documentations;
        this.papers = papers;
        this.renderer = renderer;
        this.people = people;
    }

    /**
     * The paper as HTML for a page that loads {@code paper.css}. Headings follow the language, what the group wrote stays as written.
     *
     * @throws NotFoundException when there is no such version
     */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public String html(WorkshopId workshop, Edition edition) {
        return renderer.toHtml(paper(workshop, edition));
    }

    /**
     * The same paper as a PDF.
     *
     * @throws NotFoundException when there is no such version
     */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public byte[] pdf(WorkshopId workshop, Edition edition) {
        return renderer.toPdf(paper(workshop, edition));
    }

    /**
     * The same paper as a Word document.
     *
     * @throws NotFoundException when there is no such version
     */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public byte[] word(WorkshopId workshop, Edition edition) {
        return renderer.toWord(paper(workshop, edition));
    }

    /**
     * What the day came to, to be looked back on theme by theme.
     *
     * @param version a locked version; null for the one it is locked in, or the day as it stands
     * @throws NotFoundException when there is no such version
     */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public DocumentedDay day(WorkshopId workshop, @Nullable Integer version) {
        return versions.shown(workshop, version).day();
    }

    /** The locked versions, latest first. */
    @Permit(
            roles = {
                Role.FACILITATOR, Role.DIRECTOR, Role.PREPARER, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR
            })
    @Permit(
            roles = Role.APPLICANT,
            when = {Standing.OWN, Standing.SAME_MEMBER})
    public List<LockedVersion> versions(WorkshopId workshop) {
        List<DocumentationEntity> stored = documentations.findByWorkshopIdOrderByNumberDesc(workshop.value());
        Map<AccountId, String> names = people.names(stored.stream()
                .map(version -> new AccountId(version.lockedBy()))
                .distinct()
                .toList());
        return stored.stream()
                .map(version -> new LockedVersion(
                        version.number(),
                        version.lockedAt(),
                        names.getOrDefault(new AccountId(version.lockedBy()), ""),
                        version.checksum()))
                .toList();
    }

    private Paper paper(WorkshopId workshop, Edition edition) {
        DocumentationVersions.Shown shown = versions.shown(workshop, edition.version());
        return edition.figuresOnly()
                ? papers.figures(shown.day(), shown.version(), edition.language())
                : papers.whole(shown.day(), shown.version(), edition.language());
    }
}
