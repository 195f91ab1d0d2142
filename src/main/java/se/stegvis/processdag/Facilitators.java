package se.stegvis.processdag;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.ActorSource;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;
import se.stegvis.processdag.persistence.FacilitatorEntity;
import se.stegvis.processdag.persistence.FacilitatorRepository;

/** Who leads a processdag, and who could. */
@Component
class Facilitators {

    private final FacilitatorRepository facilitators;
    private final AssociationDirectory associations;
    private final ActorSource people;

    Facilitators(FacilitatorRepository facilitators, AssociationDirectory associations, ActorSource people) {
        this.facilitators = facilitators;
        this.associations = associations;
        this.people = people;
    }

    /** Everybody who may lead, by name. */
    Map<AccountId, String> candidates(AssociationId association) {
        Set<AccountId> able = new LinkedHashSet<>(associations.holders(association, Role.FACILITATOR));
        able.addAll(associations.holders(association, Role.DIRECTOR));
        return people.names(able).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.nullsLast(SwedishOrder.INSTANCE)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one, LinkedHashMap::new));
    }

    /** Makes exactly these the leaders of the day. */
    void set(AssociationId association, WorkshopId workshop, Set<AccountId> wanted) {
        List<FacilitatorEntity> now = facilitators.findByWorkshopId(workshop.value());
        facilitators.deleteAll(now.stream()
                .filter(one -> !wanted.contains(new AccountId(one.accountId())))
                .toList());
        Set<AccountId> known = now.stream().map(one -> new AccountId(one.accountId())).collect(Collectors.toSet());
        wanted.stream()
                .filter(account -> !known.contains(account))
                .forEach(account -> facilitators.save(
                        new FacilitatorEntity(association.value(), workshop.value(), account.value())));
    }
}
