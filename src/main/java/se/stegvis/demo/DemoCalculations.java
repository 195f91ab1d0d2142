package se.stegvis.demo;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.benefit.Group;
import se.stegvis.benefit.Livelihood;
import se.stegvis.benefit.Situation;
import se.stegvis.benefit.Support;
import se.stegvis.benefit.Work;
import se.stegvis.benefit.calculate.WrittenCase;
import se.stegvis.calculation.CalculationContent;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.CalculationService;
import se.stegvis.calculation.SavedCalculation;
import se.stegvis.demo.DemoPeople.Place;

/** Two calculations: of an insats with participants, shared in the förbund, and of one that changes how the parties work together. */
@Component
@Order(8)
class DemoCalculations implements DemoStory {

    private final CalculationService calculations;
    private final CurrentActor currentActor;

    DemoCalculations(CalculationService calculations, CurrentActor currentActor) {
        this.calculations = calculations;
        this.currentActor = currentActor;
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        currentActor.runAs(malardalen.person("karin"), () -> {
            CalculationId id = save(
                    malardalen,
                    new CalculationContent(
                            "Samordningsteam: om målen nås",
                            "Påhittade siffror för att visa hur en beräkning ser ut. 80 deltagare, en dryg fjärdedel till arbete.",
                            WrittenCase.empty(2025)
                                    .in("Västerås", null)
                                    .withGroups(List.of(
                                            new Group(
                                                    12,
                                                    Situation.living(Support.of(Livelihood.FORSORJNINGSSTOD)),
                                                    Situation.working(Work.fullTime(BigDecimal.valueOf(26_000)))),
                                            new Group(
                                                    10,
                                                    Situation.living(Support.of(Livelihood.SJUKPENNING)),
                                                    new Situation(
                                                            List.of(new Support(
                                                                    Livelihood.SJUKPENNING,
                                                                    null,
                                                                    new BigDecimal("0.5"),
                                                                    BigDecimal.valueOf(12),
                                                                    null)),
                                                            new Work(
                                                                    BigDecimal.valueOf(27_000),
                                                                    new BigDecimal("0.5"),
                                                                    BigDecimal.valueOf(12),
                                                                    null,
                                                                    false),
                                                            null,
                                                            BigDecimal.ZERO,
                                                            BigDecimal.ZERO,
                                                            BigDecimal.ZERO,
                                                            null)),
                                            new Group(
                                                    8,
                                                    Situation.living(Support.of(Livelihood.AKTIVITETSERSATTNING)),
                                                    Situation.living(Support.of(Livelihood.STUDIESTOD)))))
                                    .withParticipants(80L)
                                    .withCost(BigDecimal.valueOf(9_200_000))
                                    .aimingAt(34)));
            calculations.share(id, true);
        });
        currentActor.runAs(
                malardalen.person("christer"),
                () -> save(
                        malardalen,
                        new CalculationContent(
                                "Gemensam ingång: hur många behövs?",
                                "En strukturövergripande insats utan egna deltagare. Påhittad kostnad.",
                                WrittenCase.empty(2025)
                                        .withCost(BigDecimal.valueOf(2_400_000))
                                        .looking(3))));
    }

    private CalculationId save(Place place, CalculationContent content) {
        CalculationId id = calculations.start(place.association().id());
        SavedCalculation begun = calculations.open(id);
        calculations.save(id, content, begun.version());
        return id;
    }
}
