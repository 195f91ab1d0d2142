package se.stegvis.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Involvement;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.funding.SubmittedState;

/** Submitted applications that a test has made up. */
final class MadeUpSubmissions implements Submissions {

    private final Map<ApplicationId, SubmittedApplication> all = new ConcurrentHashMap<>();
    private final Map<ApplicationId, Involvement> involved = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        @Primary
        MadeUpSubmissions madeUpSubmissions() {
            return new MadeUpSubmissions();
        }
    }

    void add(SubmittedApplication application) {
        all.put(application.id(), application);
    }

    /** What has become of one since it came in. */
    void become(ApplicationId id, SubmittedState state) {
        SubmittedApplication made = get(id);
        add(new SubmittedApplication(
                made.id(),
                made.kind(),
                made.association(),
                made.caseId(),
                made.caseNumber(),
                made.document(),
                made.submittedAt(),
                made.owner(),
                made.name(),
                made.orientation(),
                made.targetGroup(),
                made.lead(),
                made.leadName(),
                made.partners(),
                made.earlier(),
                made.start(),
                made.end(),
                made.review(),
                made.sought(),
                made.totalCost(),
                made.plannedParticipants(),
                made.goals(),
                state));
    }

    @Override
    public SubmittedApplication get(ApplicationId id) {
        return Optional.ofNullable(all.get(id)).orElseThrow(NotFoundException::new);
    }

    @Override
    public SubmittedApplication decide(ApplicationId id, boolean settles) {
        return get(id);
    }

    @Override
    public Involvement involvement(ApplicationId id) {
        return involved.getOrDefault(get(id).id(), new Involvement(Set.of(), Set.of()));
    }

    void involve(ApplicationId id, Involvement involvement) {
        involved.put(id, involvement);
    }

    @Override
    public List<SubmittedApplication> of(AssociationId association) {
        return all.values().stream()
                .filter(application -> application.association().equals(association))
                .toList();
    }

    @Override
    public List<SubmittedApplication> of(AssociationId association, Collection<ApplicationId> ids) {
        return of(association).stream()
                .filter(application -> ids.contains(application.id()))
                .toList();
    }
}
