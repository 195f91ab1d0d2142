package se.stegvis.calculation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.benefit.ModelStamp;
import se.stegvis.benefit.calculate.CaseFile;
import se.stegvis.calculation.persistence.CalculationLinkEntity;
import se.stegvis.calculation.persistence.CalculationLinkRepository;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.SwedishTime;

/** What somebody without an account reads who has been handed a link to a calculation. */
@GuardedService
@Transactional(readOnly = true)
public class SharedCalculation {

    private final CalculationLinkRepository links;
    private final Clock clock;

    SharedCalculation(CalculationLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /**
     * A calculation as it was handed on.
     *
     * @param handedOnWith the model it was handed on with: what is shown is worked out with today's
     */
    public record Handed(CalculationContent content, ModelStamp handedOnWith, Instant madeAt, LocalDate validThrough) {

        /** The case as a file that {@code calculate} reads, in UTF-8. */
        public byte[] file() {
            return new CaseFile(content.title(), content.written()).write().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * What is behind a link.
     *
     * @param token the secret of the link
     * @throws NotFoundException when there is no such link, its last day has passed or it has been withdrawn: it is not told which
     */
    @Permit(roles = Role.ANYONE)
    public Handed open(String token) {
        CalculationLinkEntity link = links.findByTokenHash(CalculationLinks.mark(token))
                .filter(found -> found.isValidOn(SwedishTime.today(clock)))
                .orElseThrow(NotFoundException::new);
        return new Handed(
                new CalculationContent(
                        link.title(), link.about(), CaseFile.read(link.content()).content()),
                link.model(),
                link.madeAt(),
                link.validThrough());
    }
}
