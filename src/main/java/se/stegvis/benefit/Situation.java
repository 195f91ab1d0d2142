package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One year of one person, before or after: what the person lives on, works, and what is used of others' resources. Kronor a year.
 *
 * @param supports livelihoods; empty for none
 * @param work null for none
 * @param age at the start of the year, for what differs by age; null where it is not known
 * @param care the region's care
 * @param medicine medicine that the region pays
 * @param municipalServices care and service in kind from the kommun, apart from försörjningsstöd
 * @param handling what handling costs each actor; null for the assumptions of each livelihood
 */
public record Situation(
        List<Support> supports,
        @Nullable Work work,
        @Nullable Integer age,
        BigDecimal care,
        BigDecimal medicine,
        BigDecimal municipalServices,
        @Nullable Map<Actor, BigDecimal> handling) {

    /** Neither livelihood, work nor use of resources. */
    public static final Situation NOTHING =
            new Situation(List.of(), null, null, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, null);

    public Situation {
        supports = List.copyOf(supports);
        handling = handling == null ? null : Map.copyOf(handling);
        if (care.signum() < 0 || medicine.signum() < 0 || municipalServices.signum() < 0) {
            throw new IllegalArgumentException("resources below nothing");
        }
        if (handling != null
                && handling.entrySet().stream().anyMatch(cost -> cost.getKey().isSum() || cost.getValue().signum() < 0)) {
            throw new IllegalArgumentException("handling: " + handling);
        }
    }

    public static Situation living(Support... supports) {
        return NOTHING.with(List.of(supports), null);
    }

    public static Situation working(Work work) {
        return NOTHING.with(List.of(), work);
    }

    /** The same resources with another livelihood and other work. */
    public Situation with(List<Support> supports, @Nullable Work work) {
        return new Situation(supports, work, age, care, medicine, municipalServices, handling);
    }

    /** The same with other use of resources. */
    public Situation using(BigDecimal care, BigDecimal medicine, BigDecimal municipalServices) {
        return new Situation(supports, work, age, care, medicine, municipalServices, handling);
    }

    /** The same with handling that is known. */
    public Situation handled(Map<Actor, BigDecimal> handling) {
        return new Situation(supports, work, age, care, medicine, municipalServices, handling);
    }

    /**
     * Full self-support: full-time work without subsidy at this situation's full-time wage (or the assumption), neither livelihood nor
     * handling; care, medicine and services as they are.
     */
    public Situation selfSupporting() {
        return new Situation(
                List.of(), Work.fullTime(work == null ? null : work.wageMonth()), age, care, medicine, municipalServices, Map.of());
    }
}
