package se.stegvis.goal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import se.stegvis.foundation.AssociationId;
import se.stegvis.goal.persistence.IndicatorEntity;
import se.stegvis.goal.persistence.IndicatorLibraryEntity;
import se.stegvis.goal.persistence.IndicatorLibraryRepository;
import se.stegvis.goal.persistence.IndicatorRepository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives each förbund the first set of indicators the first time anybody asks for its library. So förbund that were there before the
 * library and those that come after it begin alike, and no migration has to know the texts.
 */
@Component
class IndicatorLibrary {

    private final IndicatorRepository indicators;
    private final IndicatorLibraryRepository libraries;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final List<IndicatorContent> first;

    IndicatorLibrary(
            IndicatorRepository indicators,
            IndicatorLibraryRepository libraries,
            PlatformTransactionManager transactions,
            Clock clock)
            throws IOException {
        this.indicators = indicators;
        this.libraries = libraries;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try (InputStream json = new ClassPathResource("goal/first-indicators.json").getInputStream()) {
            first = JsonMapper.builder().build().readValue(json, new TypeReference<List<IndicatorContent>>() {});
        }
    }

    /** Fills the library if that has not been done. Of two who ask at once, one fills it. */
    void begin(AssociationId association) {
        if (libraries.existsById(association.value())) {
            return;
        }
        try {
            ownTransaction.executeWithoutResult(status -> fill(association));
        } catch (DataIntegrityViolationException somebodyElseDid) {
            // The library is there now, which is what was asked for.
        }
    }

    private void fill(AssociationId association) {
        libraries.saveAndFlush(new IndicatorLibraryEntity(association.value(), clock.instant()));
        indicators.saveAll(first.stream()
                .map(content -> new IndicatorEntity(IndicatorId.random().value(), association.value(), content))
                .toList());
    }
}
