package se.stegvis.funding;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.funding.persistence.ApplicationLines;

/** Takes the förbund's applications out, to be counted with elsewhere. */
@GuardedService
@Transactional(readOnly = true)
public class ApplicationExport {

    /** So many applications go into one workbook: those that come first in the list. */
    public static final int MOST = 10_000;

    /** Read at once: a question to the database may ask for so many, and their contents lie in memory together. */
    private static final int AT_ONCE = 100;

    private final ApplicationLines lines;
    private final ApplicationFiguresReader figures;
    private final ApplicationSheet sheet;
    private final CurrentActor currentActor;

    ApplicationExport(
            ApplicationLines lines, ApplicationFiguresReader figures, ApplicationSheet sheet, CurrentActor currentActor) {
        this.lines = lines;
        this.figures = figures;
        this.sheet = sheet;
        this.currentActor = currentActor;
    }

    /**
     * What {@link ApplicationService#list} gives under the same filter, as a workbook (XLSX) in Swedish: a row for each application,
     * in the list's order, the first {@link #MOST} of them. Drafts are those that the caller is in.
     */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    public byte[] workbook(AssociationId association, ApplicationFilter filter) {
        // One question for the whole list: pages of a list that is changed meanwhile would skip some and repeat others.
        List<ApplicationLine> all =
                lines.page(association.value(), currentActor.get().account().value(), filter, 0, MOST);
        List<ApplicationFigures> rows = new ArrayList<>(all.size());
        for (int first = 0; first < all.size(); first += AT_ONCE) {
            List<ApplicationLine> some = all.subList(first, Math.min(first + AT_ONCE, all.size()));
            rows.addAll(figures.of(association, some));
        }
        return sheet.of(rows);
    }
}
