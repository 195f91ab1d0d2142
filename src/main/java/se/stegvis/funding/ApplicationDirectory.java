package se.stegvis.funding;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.SubmissionEntity;
import se.stegvis.funding.persistence.SubmissionRepository;

/** What other modules may tell of an application, draft or submitted. Not for views: it asks nobody's leave. */
@Component
@Transactional(readOnly = true)
public class ApplicationDirectory {

    /**
     * An application as somebody may know of it.
     *
     * @param name of the insats; empty until written, and for those who may not open it
     * @param caseNumber diarienummer; empty until submitted
     * @param readable whether it may be opened: it is submitted, or the reader is in the draft
     */
    public record Trace(ApplicationId id, ApplicationState state, String name, String caseNumber, boolean readable) {}

    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final SubmissionRepository submissions;
    private final ApplicationReader reader;

    ApplicationDirectory(
            ApplicationRepository applications,
            ParticipantRepository participants,
            SubmissionRepository submissions,
            ApplicationReader reader) {
        this.applications = applications;
        this.participants = participants;
        this.submissions = submissions;
        this.reader = reader;
    }

    /** An application with all that is in it now; empty when there is none. */
    public Optional<ApplicationDraft> content(ApplicationId id) {
        return applications.findById(id.value()).map(reader::read);
    }

    /**
     * How far an application has come, for somebody with a role in its förbund. Of a draft that the reader is not in, it is only said
     * that there is one.
     *
     * @throws NotFoundException when there is none
     */
    public Trace trace(ApplicationId id, AccountId reader) {
        ApplicationEntity application = applications.findById(id.value()).orElseThrow(NotFoundException::new);
        boolean readable = application.state() == ApplicationState.SUBMITTED
                || participants
                        .findByApplicationIdAndAccountId(application.id(), reader.value())
                        .isPresent();
        return new Trace(
                id,
                application.state(),
                readable ? application.title() : "",
                submissions.findById(application.id()).map(SubmissionEntity::caseNumber).orElse(""),
                readable);
    }
}
