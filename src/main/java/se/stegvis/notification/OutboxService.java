package se.stegvis.notification;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.PageRequest;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.notification.persistence.OutboxMessage;
import se.stegvis.notification.persistence.OutboxRepository;

/** Reading what the förbund has sent or is about to send, so that nothing depends on e-mail working. */
@GuardedService
@Transactional
public class OutboxService {

    private final OutboxRepository messages;
    private final ObjectProvider<JavaMailSender> mailServer;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final List<LinkRule> rules;

    OutboxService(
            OutboxRepository messages,
            ObjectProvider<JavaMailSender> mailServer,
            CurrentActor currentActor,
            AuditTrail audit,
            ObjectProvider<LinkRule> rules) {
        this.messages = messages;
        this.mailServer = mailServer;
        this.currentActor = currentActor;
        this.audit = audit;
        this.rules = rules.stream().toList();
    }

    /** A page of messages, newest first, whose recipient or subject holds {@code search}. */
    @Permit(roles = Role.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<OutboxLine> messages(AssociationId association, String search, int offset, int limit) {
        AccountId caller = currentActor.get().account();
        return messages.search(association.value(), pattern(search), PageRequest.of(offset / limit, limit)).stream()
                .map(message -> toLine(message, caller))
                .toList();
    }

    /** How many messages {@link #messages} would give in all. */
    @Permit(roles = Role.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public long count(AssociationId association, String search) {
        return messages.countSearch(association.value(), pattern(search));
    }

    /**
     * Hands out the secret link of a message to who made it, once; the message is then not sent.
     *
     * @throws NotFoundException when there is no such message
     * @throws RefusedException when the caller did not make it, or the link is gone
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public String copyLink(AssociationId association, UUID messageId) {
        OutboxMessage message = messages.findByAssociationIdAndId(association.value(), messageId)
                .orElseThrow(NotFoundException::new);
        return handOut(association, message);
    }

    /** The links that the caller has made for the first administrators of new förbund and that nobody has used, newest first. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<OwnLink> ownLinks() {
        return messages.withLinkBy(currentActor.get().account().value()).stream()
                .filter(message -> message.associationId() != null)
                .map(message -> new OwnLink(
                        message.id(),
                        new AssociationId(java.util.Objects.requireNonNull(message.associationId())),
                        message.recipient()))
                .toList();
    }

    /**
     * Hands out one of {@link #ownLinks()}, once; the message is then not sent.
     *
     * @throws NotFoundException when there is no such message
     * @throws RefusedException when the link is gone, or could open another förbund
     */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    public String copyOwnLink(UUID messageId) {
        OutboxMessage message = messages.findById(messageId)
                .filter(found -> found.associationId() != null)
                .filter(found -> currentActor.get().account().value().equals(found.madeBy()))
                .orElseThrow(NotFoundException::new);
        return handOut(new AssociationId(java.util.Objects.requireNonNull(message.associationId())), message);
    }

    private String handOut(AssociationId association, OutboxMessage message) {
        String link = message.secretLink();
        if (link == null || !currentActor.get().account().value().equals(message.madeBy())) {
            throw RefusedException.because("notification.error.linkGone");
        }
        if (!rules.stream().allMatch(rule -> rule.mayHandOut(association, message.recipient()))) {
            throw RefusedException.because("notification.error.linkElsewhere");
        }
        message.forgetLink();
        audit.record(association, "message.linkCopied", message.recipient(), null, null);
        return link;
    }

    /** How many links the caller has made in the förbund that are neither sent, copied nor used. */
    @Permit(roles = Role.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public long copyableLinks(AssociationId association) {
        return messages.countWithLinkBy(
                association.value(), currentActor.get().account().value());
    }

    /** Whether an e-mail server is set up; without one, links are copied and handed over. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.INSTALLATION_ADMINISTRATOR})
    public boolean canSend(AssociationId association) {
        return mailServer.getIfAvailable() != null;
    }

    /** How the outbox of the whole installation fares. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public OutboxState state() {
        return new OutboxState(
                mailServer.getIfAvailable() != null,
                messages.countByState(MessageState.WAITING),
                messages.countTried(MessageState.WAITING),
                messages.countByState(MessageState.SENT));
    }

    private static OutboxLine toLine(OutboxMessage message, AccountId caller) {
        return new OutboxLine(
                message.id(),
                message.recipient(),
                message.subject(),
                message.body().replace(Mail.LINK, "•••"),
                message.createdAt(),
                message.state(),
                message.sentAt(),
                message.attempts(),
                message.lastError(),
                message.secretLink() != null && caller.value().equals(message.madeBy()));
    }

    private static String pattern(String search) {
        return "%" + search.strip().toLowerCase(Locale.ROOT) + "%";
    }
}
