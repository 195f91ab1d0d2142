package se.stegvis.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.ActorSource;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.association.RoleGrant;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.SwedishOrder;

/** The board's people: seats first, ordföranden foremost, then ersättare in serving order. */
@Component
class BoardPeople {

    private static final List<Role> ORDER = List.of(Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE);

    private final AssociationDirectory associations;
    private final ActorSource people;

    BoardPeople(AssociationDirectory associations, ActorSource people) {
        this.associations = associations;
        this.people = people;
    }

    /** Each person once, under the highest role held: by role, ersättare as they serve, the others by name. */
    Map<AccountId, RoleGrant> all(AssociationId association) {
        List<RoleGrant> grants = associations.grants(association);
        Map<AccountId, String> names =
                people.names(grants.stream().map(RoleGrant::account).collect(Collectors.toSet()));
        Comparator<RoleGrant> order = Comparator.comparing(
                        RoleGrant::servingOrder, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
                .thenComparing(grant -> names.getOrDefault(grant.account(), ""), SwedishOrder.INSTANCE);
        Map<AccountId, RoleGrant> found = new LinkedHashMap<>();
        for (Role role : ORDER) {
            grants.stream()
                    .filter(grant -> grant.role() == role)
                    .sorted(order)
                    .forEach(grant -> found.putIfAbsent(grant.account(), grant));
        }
        return found;
    }

    /** Who holds a seat; somebody who is both ordförande and ledamot holds one. */
    List<AccountId> seats(AssociationId association) {
        Set<AccountId> seats = new LinkedHashSet<>(associations.holders(association, Role.CHAIR));
        seats.addAll(associations.holders(association, Role.BOARD_MEMBER));
        return new ArrayList<>(seats);
    }

    Optional<AccountId> chair(AssociationId association) {
        return associations.holders(association, Role.CHAIR).stream().findFirst();
    }

    List<AccountId> substitutes(AssociationId association) {
        return associations.holders(association, Role.SUBSTITUTE);
    }

    boolean isOnBoard(AssociationId association, AccountId person) {
        return associations.rolesOf(person, association).stream().anyMatch(Role::onBoard);
    }

    String name(AccountId person) {
        return people.name(person);
    }

    Map<AccountId, String> names(Set<AccountId> persons) {
        return people.names(persons);
    }
}
