package se.stegvis.processdag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.initiative.Initiative;
import se.stegvis.initiative.InitiativeDirectory;
import se.stegvis.initiative.InitiativeId;

/** Insatser that a test needs. */
@Primary
@TestComponent
public class MadeUpInitiatives implements InitiativeDirectory {

    private final Map<InitiativeId, Initiative> all = new ConcurrentHashMap<>();

    InitiativeId add(AssociationId association, String name, String lead) {
        InitiativeId id = InitiativeId.random();
        all.put(
                id,
                new Initiative(
                        id,
                        association,
                        Optional.empty(),
                        name,
                        lead,
                        LocalDate.of(2016, 1, 1),
                        null,
                        new TreeMap<>(),
                        List.of(),
                        "",
                        ""));
        return id;
    }

    @Override
    public Initiative get(InitiativeId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(NotFoundException::new);
    }

    @Override
    public List<Initiative> of(AssociationId association) {
        return all.values().stream()
                .filter(initiative -> initiative.association().equals(association))
                .toList();
    }

    @Override
    public Optional<Initiative> from(ApplicationId application) {
        return Optional.empty();
    }
}
