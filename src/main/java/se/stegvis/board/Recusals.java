package se.stegvis.board;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.board.persistence.AgendaItemEntity;
import se.stegvis.board.persistence.RecusalEntity;
import se.stegvis.board.persistence.RecusalRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Who is jävig on what. */
@Component
class Recusals {

    private final RecusalRepository recusals;

    Recusals(RecusalRepository recusals) {
        this.recusals = recusals;
    }

    /** Every jäv on an item or its case, also those disregarded, in the order they were declared. */
    List<RecusalEntity> on(AgendaItemEntity item) {
        UUID caseFile = item.caseFileId();
        return caseFile == null
                ? recusals.findByAgendaItemIdInOrderByDeclaredAt(List.of(item.id()))
                : recusals.findByCaseFileIdInOrderByDeclaredAt(List.of(caseFile));
    }

    /** Whose jäv on the item is in force. */
    Set<AccountId> inForce(AgendaItemEntity item) {
        return on(item).stream()
                .filter(recusal -> recusal.state().inForce())
                .map(recusal -> new AccountId(recusal.accountId()))
                .collect(Collectors.toSet());
    }

    /** The cases, and items that are about none, on which a person's jäv is in force. */
    Set<UUID> of(AssociationId association, AccountId person) {
        return recusals.findByAssociationIdAndAccountId(association.value(), person.value()).stream()
                .filter(recusal -> recusal.state().inForce())
                .map(recusal -> about(recusal.caseFileId(), recusal.agendaItemId()))
                .collect(Collectors.toSet());
    }

    /** Whether the item is among what {@link #of} gave. */
    static boolean covers(Set<UUID> recusedOn, AgendaItemEntity item) {
        return recusedOn.contains(about(item.caseFileId(), item.id()));
    }

    private static UUID about(@Nullable UUID caseFile, @Nullable UUID item) {
        if (caseFile != null) {
            return caseFile;
        }
        return java.util.Objects.requireNonNull(item);
    }
}
