package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Setting;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Secrets;
import se.stegvis.funding.attachment.ContentCheck;
import se.stegvis.funding.attachment.FileNames;
import se.stegvis.funding.attachment.Intake;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.AttachmentEntity;
import se.stegvis.funding.persistence.AttachmentRepository;
import se.stegvis.registry.ContentId;
import se.stegvis.registry.ContentStore;

/** The files of an application. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class AttachmentService {

    /** Longest description of a file. */
    public static final int LONGEST_DESCRIPTION = 300;

    private final DraftAccess drafts;
    private final Attachments reader;
    private final Intake intake;
    private final ContentStore contents;
    private final ApplicationRepository applications;
    private final AttachmentRepository attachments;
    private final AssociationDirectory directory;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AttachmentService(
            DraftAccess drafts,
            Attachments reader,
            Intake intake,
            ContentStore contents,
            ApplicationRepository applications,
            AttachmentRepository attachments,
            AssociationDirectory directory,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.drafts = drafts;
        this.reader = reader;
        this.intake = intake;
        this.contents = contents;
        this.applications = applications;
        this.attachments = attachments;
        this.directory = directory;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What can be attached. */
    @Permit(roles = {Role.APPLICANT, Role.DIRECTOR}, when = Standing.READER_DRAFT)
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(readOnly = true)
    public AttachmentRules rules(ApplicationId application) {
        return rulesOf(applications.findById(application.value()).orElseThrow(NotFoundException::new));
    }

    /**
     * The files in the order they were attached, for those who are in the application; of what is submitted everybody else reads those
     * of its versions ({@link VersionService}).
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
    public List<Attachment> list(ApplicationId application) {
        return reader.of(application.value());
    }

    /**
     * Attaches a file. It is searched and looked into first, which may take its time and keeps nobody else from writing; only then is
     * it kept, under a name of its own.
     *
     * @param sentName what the sender calls it
     * @throws InvalidInputException at {@code file} when it is not one that can be attached: its kind, its size, its content, its
     *     name, a virus, or because it is there already
     * @throws RefusedException when there are as many as there may be, the application has been submitted, or the scanner does not answer
     * @throws IOException when the sender breaks off
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Attachment add(ApplicationId application, String sentName, InputStream content) throws IOException {
        String name = FileNames.cleaned(sentName);
        AttachmentType type = AttachmentType.ofName(name)
                .orElseThrow(() -> InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.type"));
        AttachmentRules rules = Objects.requireNonNull(transaction.execute(status -> {
            ApplicationEntity draft = applications.findById(application.value()).orElseThrow(NotFoundException::new);
            drafts.requireAlso(draft, new FormPlace.Attachments(), "funding.refused.notNamed");
            requireName(draft, name);
            requireRoom(draft);
            return rulesOf(draft);
        }));
        return intake.take(
                type,
                content,
                rules.megabytes() * FileSize.MEGABYTE,
                accepted -> Objects.requireNonNull(
                        transaction.execute(status -> keep(application, name, type, accepted))));
    }

    /**
     * Saves what a file is.
     *
     * @throws InvalidInputException at {@code description}
     * @throws EditConflictException when somebody saved something else first
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Attachment describe(ApplicationId application, AttachmentId attachment, String description, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Attachments());
        AttachmentEntity row = row(application, attachment);
        String checked =
                FreeText.checked("description", description.strip(), LONGEST_DESCRIPTION, drafts.declared(draft));
        if (!row.description().equals(checked)) {
            drafts.requireVersion(expectedVersion, row, row.description());
            row.describe(checked, drafts.author());
            attachments.flush();
        }
        return reader.one(row);
    }

    /** Takes a file out, content and all; what is in a version that is fixed stays in it. */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, AttachmentId attachment) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Attachments());
        AttachmentEntity row = row(application, attachment);
        attachments.delete(row);
        attachments.flush();
        reader.letGo(new AssociationId(draft.associationId()), new ContentId(row.contentId()));
    }

    /** A file with its content, for those who are in the application. */
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
    public AttachedFile download(ApplicationId application, AttachmentId attachment) {
        AttachmentEntity row = row(application, attachment);
        return new AttachedFile(
                row.name(),
                row.type().mediaType(),
                contents.read(new AssociationId(row.associationId()), new ContentId(row.contentId())));
    }

    private Attachment keep(ApplicationId application, String name, AttachmentType type, byte[] content) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Attachments());
        List<AttachmentEntity> there = requireRoom(draft);
        String checksum = Secrets.checksum(content);
        there.stream().filter(row -> row.checksum().equals(checksum)).findFirst().ifPresent(same -> {
            throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.twice", same.name());
        });
        String free = FileNames.free(name, there.stream().map(AttachmentEntity::name).toList());
        ContentId kept = reader.keep(draft, content, checksum);
        return reader.one(attachments.saveAndFlush(new AttachmentEntity(
                draft,
                kept.value(),
                free,
                type,
                content.length,
                checksum,
                drafts.author(),
                clock.instant().truncatedTo(ChronoUnit.MICROS))));
    }

    private List<AttachmentEntity> requireRoom(ApplicationEntity draft) {
        List<AttachmentEntity> there = attachments.findByApplicationIdOrderByAddedAtAscNameAsc(draft.id());
        int most = rulesOf(draft).most();
        if (there.size() >= most) {
            throw RefusedException.because("funding.attachment.tooMany", most);
        }
        return there;
    }

    private void requireName(ApplicationEntity draft, String name) {
        Set<String> declared = drafts.declared(draft);
        try {
            FreeText.checked(ContentCheck.FIELD, name, FileNames.LONGEST, declared);
        } catch (PersonalNumberException found) {
            throw InvalidInputException.at(ContentCheck.FIELD, "funding.attachment.personalNumber");
        }
    }

    private AttachmentRules rulesOf(ApplicationEntity application) {
        AssociationId association = new AssociationId(application.associationId());
        return new AttachmentRules(
                directory.number(association, Setting.ATTACHMENT_MEGABYTES),
                directory.number(association, Setting.ATTACHMENTS_MOST),
                intake.searches());
    }

    private AttachmentEntity row(ApplicationId application, AttachmentId attachment) {
        return attachments
                .findByApplicationIdAndId(application.value(), attachment.value())
                .orElseThrow(NotFoundException::new);
    }
}
