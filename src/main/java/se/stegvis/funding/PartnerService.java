package se.stegvis.funding;

import java.util.Set;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.access.Standing;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.AcceptanceRepository;
import se.stegvis.funding.persistence.AnswerRepository;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;
import se.stegvis.funding.persistence.PartnerEntity;
import se.stegvis.funding.persistence.PartnerRepository;
import se.stegvis.funding.policy.Faults;
import se.stegvis.funding.policy.PartRules;

/** The partners of an application. Every change is refused once the application has been submitted. */
@GuardedService
@Transactional
public class PartnerService {

    static final int LONGEST_CONTRIBUTION = 4000;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_MANDATE = 300;
    static final int LONGEST_REASON = 2000;

    private final DraftAccess drafts;
    private final ApplicationReader reader;
    private final PartnerRepository partners;
    private final ParticipantRepository participants;
    private final AcceptanceRepository acceptances;
    private final AnswerRepository answers;
    private final AssociationDirectory directory;

    PartnerService(
            DraftAccess drafts,
            ApplicationReader reader,
            PartnerRepository partners,
            ParticipantRepository participants,
            AcceptanceRepository acceptances,
            AnswerRepository answers,
            AssociationDirectory directory) {
        this.drafts = drafts;
        this.reader = reader;
        this.partners = partners;
        this.participants = participants;
        this.acceptances = acceptances;
        this.answers = answers;
        this.directory = directory;
    }

    /**
     * Adds a partner.
     *
     * @throws InvalidInputException at {@code member} when it is huvudman, a partner already, or no active member
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Partner add(ApplicationId application, MemberId member) {
        ApplicationEntity draft = drafts.edit(application, new FormPlace.Partners());
        Member joining = directory.member(new AssociationId(draft.associationId()), member);
        if (!joining.active()) {
            throw InvalidInputException.at("member", "funding.input.memberLeft", joining.name());
        }
        boolean lead = answers.findByApplicationIdAndFieldKeyAndScope(draft.id(), "parter.huvudman", "")
                .filter(answer -> answer.value().equals(member.toString()))
                .isPresent();
        if (lead) {
            throw InvalidInputException.at("member", "funding.input.partnerIsLead", joining.name());
        }
        if (partners.findByApplicationId(draft.id()).stream().anyMatch(known -> known.memberId().equals(member.value()))) {
            throw InvalidInputException.at("member", "funding.input.partnerTwice", joining.name());
        }
        return reader.partner(draft, partners.saveAndFlush(new PartnerEntity(draft, member.value(), drafts.author())));
    }

    /**
     * Saves what a partner brings: the partner's own contact and stand-in, and the owner and co-authors; no other partner's people.
     *
     * @throws InvalidInputException at {@code contribution}, {@code signatory}, {@code mandate}, {@code commitmentReason}
     * @throws EditConflictException when somebody saved something else first; the text is the contribution
     * @throws RefusedException when the caller is in the application for another partner
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public Partner save(ApplicationId application, PartnerId partner, PartnerContent content, long expectedVersion) {
        ApplicationEntity draft = drafts.edit(application, placeOf(application, partner));
        PartnerEntity row = row(draft, partner);
        ParticipantEntity caller = drafts.caller(draft);
        if (caller.kind().answersForPartner() && !caller.memberId().equals(row.memberId())) {
            throw RefusedException.because("funding.refused.otherPartner");
        }
        PartnerContent checked = checked(content, drafts.declared(draft));
        if (!row.content().equals(checked)) {
            drafts.requireVersion(expectedVersion, row, row.content().contribution());
            row.revise(checked, drafts.author());
            partners.flush();
        }
        return reader.partner(draft, row);
    }

    /**
     * Takes a partner out, with its people and what it has accepted.
     *
     * @throws RefusedException when the caller is a partner's contact
     */
    @Permit(roles = Role.APPLICANT, when = {Standing.OWN_DRAFT, Standing.OWN})
    public void remove(ApplicationId application, PartnerId partner) {
        ApplicationEntity draft = drafts.editAsAuthor(application, new FormPlace.Partners());
        PartnerEntity row = row(draft, partner);
        acceptances.deleteAll(acceptances.findByApplicationIdAndPartnerId(draft.id(), row.id()));
        participants.deleteAll(participants.findByApplicationId(draft.id()).stream()
                .filter(participant -> participant.memberId().equals(row.memberId())
                        && PartRules.OF_PARTNER.contains(participant.kind()))
                .toList());
        partners.delete(row);
    }

    private FormPlace placeOf(ApplicationId application, PartnerId partner) {
        // Its member alone, which never changes: the row itself is read under the lock, as it is then.
        return new FormPlace.OnePartner(new MemberId(partners.memberOf(application.value(), partner.value())
                .orElseThrow(NotFoundException::new)));
    }

    private PartnerEntity row(ApplicationEntity draft, PartnerId partner) {
        return partners.findByApplicationIdAndId(draft.id(), partner.value()).orElseThrow(NotFoundException::new);
    }

    private static PartnerContent checked(PartnerContent content, Set<String> declared) {
        Faults faults = new Faults(declared);
        PartnerContent checked = new PartnerContent(
                faults.text("contribution", content.contribution(), LONGEST_CONTRIBUTION),
                faults.text("signatory", content.signatory(), LONGEST_NAME),
                faults.text("mandate", content.mandate(), LONGEST_MANDATE),
                content.commitment(),
                faults.text("commitmentReason", content.commitmentReason(), LONGEST_REASON));
        faults.throwIfAny();
        return checked;
    }
}
