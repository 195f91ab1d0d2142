package se.stegvis.calculation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Position;
import se.stegvis.access.Standing;
import se.stegvis.access.StandingResolver;
import se.stegvis.calculation.persistence.CalculationEntity;
import se.stegvis.calculation.persistence.CalculationRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** How callers stand towards calculations: one is its writer's own, and the förbund's to read once it is shared. */
@Component
@Transactional(readOnly = true)
class CalculationStandings implements StandingResolver<CalculationId> {

    private final CalculationRepository calculations;

    CalculationStandings(CalculationRepository calculations) {
        this.calculations = calculations;
    }

    @Override
    public Class<CalculationId> idType() {
        return CalculationId.class;
    }

    @Override
    public Optional<Position> positionOf(CalculationId id, AccountId caller) {
        return calculations.findById(id.value()).map(found -> new Position(
                new AssociationId(found.associationId()), standing(found, caller)));
    }

    private static Standing standing(CalculationEntity found, AccountId caller) {
        if (found.authorId().equals(caller.value())) {
            return Standing.OWN;
        }
        return found.isShared() ? Standing.OTHER_MEMBER : Standing.OTHER_MEMBER_DRAFT;
    }
}
