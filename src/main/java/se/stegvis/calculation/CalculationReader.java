package se.stegvis.calculation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.access.ActorSource;
import se.stegvis.benefit.calculate.CaseFile;
import se.stegvis.calculation.persistence.CalculationEntity;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;

/** Reads a stored calculation as its readers know it. */
@Component
class CalculationReader {

    private final ActorSource people;

    CalculationReader(ActorSource people) {
        this.people = people;
    }

    SavedCalculation read(CalculationEntity stored, AccountId reader) {
        AccountId author = new AccountId(stored.authorId());
        return new SavedCalculation(
                new CalculationId(stored.id()),
                new AssociationId(stored.associationId()),
                people.names(List.of(author)).getOrDefault(author, ""),
                author.equals(reader),
                content(stored),
                stored.isShared(),
                stored.model(),
                stored.changedAt(),
                stored.number());
    }

    static CalculationContent content(CalculationEntity stored) {
        return new CalculationContent(
                stored.title(), stored.about(), CaseFile.read(stored.content()).content());
    }
}
