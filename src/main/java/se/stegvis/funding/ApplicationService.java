package se.stegvis.funding;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.persistence.ApplicationLines;
import se.stegvis.funding.persistence.ApplicationRepository;

/** Finding and opening applications; they are started by {@link StartService}, and {@link PeopleService} says who is in them. */
@GuardedService
@Transactional
public class ApplicationService {

    private final ApplicationReader reader;
    private final ApplicationLines lines;
    private final ApplicationRepository applications;
    private final CurrentActor currentActor;

    ApplicationService(
            ApplicationReader reader,
            ApplicationLines lines,
            ApplicationRepository applications,
            CurrentActor currentActor) {
        this.reader = reader;
        this.lines = lines;
        this.applications = applications;
        this.currentActor = currentActor;
    }

    /**
     * A page of applications: drafts latest changed first, submitted ones latest first.
     *
     * @param offset how many to skip; a multiple of {@code limit}
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
    @Transactional(readOnly = true)
    public List<ApplicationLine> list(AssociationId association, ApplicationFilter filter, int offset, int limit) {
        return lines.page(association.value(), currentActor.get().account().value(), filter, offset, limit);
    }

    /** How many applications {@link #list} would give in all. */
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
    @Transactional(readOnly = true)
    public long count(AssociationId association, ApplicationFilter filter) {
        return lines.count(association.value(), currentActor.get().account().value(), filter);
    }

    /** The applications that the caller writes and that are asked to be completed, nearest day first. */
    @Permit(roles = Role.APPLICANT)
    @Transactional(readOnly = true)
    public List<ApplicationLine> toComplete(AssociationId association) {
        return lines.toComplete(association.value(), currentActor.get().account().value());
    }

    /**
     * An application with all that is in it now, for those who are in it. What has been submitted everybody else reads in its versions
     * ({@link VersionService}): its rows may be open for a completion that has not come in.
     *
     * @throws NotFoundException when there is none, or the caller is not in it
     */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = Standing.OWN_DRAFT)
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
            },
            when = Standing.OWN)
    @Transactional(readOnly = true)
    public ApplicationDraft open(ApplicationId id) {
        return reader.read(applications.findById(id.value()).orElseThrow(NotFoundException::new));
    }
}
