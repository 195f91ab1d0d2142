package se.stegvis.funding.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.Commitment;
import se.stegvis.funding.HistoryContent;
import se.stegvis.funding.PartnerContent;

/** A partner of an application. */
@Entity
@Table(name = "application_partner")
@SuppressWarnings("NullAway.Init")
public class PartnerEntity extends EditedRow implements KeptInHistory {

    private UUID memberId;

    private String contribution = "";

    private String signatory = "";

    private String mandate = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Commitment commitment;

    private String commitmentReason = "";

    protected PartnerEntity() {}

    public PartnerEntity(ApplicationEntity application, UUID memberId, UUID author) {
        super(UUID.randomUUID(), application, author);
        this.memberId = memberId;
    }

    public UUID memberId() {
        return memberId;
    }

    public PartnerContent content() {
        return new PartnerContent(contribution, signatory, mandate, commitment, commitmentReason);
    }

    public void revise(PartnerContent content, UUID author) {
        writtenBy(author);
        contribution = content.contribution();
        signatory = content.signatory();
        mandate = content.mandate();
        commitment = content.commitment();
        commitmentReason = content.commitmentReason();
    }

    @Override
    public String historyItem() {
        return id().toString();
    }

    @Override
    public HistoryContent historyContent() {
        return HistoryContent.OfPartner.of(memberId, content());
    }

    @Override
    public UUID historyAuthor() {
        return authorId();
    }
}
