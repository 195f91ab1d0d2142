package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Actor;
import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.Figures;
import se.stegvis.benefit.Situation;
import se.stegvis.foundation.Message;
import tools.jackson.databind.JsonNode;

/**
 * A case as it was read.
 *
 * @param id given back as it is; null where there is none
 * @param participants null where the case does not say, and no groups do
 * @param actors what is known beforehand of each
 * @param breakEvens one or many; {@code isList} tells how they were asked for
 * @param modelled what the model is asked; null where there are only figures
 * @param place the kommun's name, or null for the country
 * @param simulation null for none
 * @param targetPaybackMonths null for none
 * @param warnings what the reader should know
 */
record Asked(
        @Nullable JsonNode id,
        @Nullable BigDecimal participants,
        Map<Actor, Figures> actors,
        List<Integer> horizons,
        List<Step> breakEvens,
        boolean isList,
        @Nullable BenefitCase modelled,
        @Nullable String place,
        @Nullable Simulation simulation,
        @Nullable Long targetPaybackMonths,
        List<Message> warnings) {

    /**
     * A step to break even by.
     *
     * @param valuePerYear null where it follows from the situations, or is asked for
     * @param persons how many there are, where the value is asked for
     */
    record Step(
            @Nullable String name,
            BigDecimal cost,
            @Nullable BigDecimal valuePerYear,
            @Nullable BigDecimal persons,
            BigDecimal years,
            @Nullable Situation before,
            @Nullable Situation after) {}

    /** How many draws, and from which seed. */
    record Simulation(int draws, long seed) {}
}
