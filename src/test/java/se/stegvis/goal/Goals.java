package se.stegvis.goal;

import static se.stegvis.goal.MeasuringPoint.atExit;
import static se.stegvis.goal.MeasuringPoint.monthsAfterExit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Goals of a real insats, Samordningsteam Västerås 2017, as published, written as structured goals. */
public final class Goals {

    public static final LocalDate START = LocalDate.of(2015, 1, 1);
    public static final LocalDate END = LocalDate.of(2017, 12, 31);
    private static final LocalDate DEADLINE = LocalDate.of(2019, 12, 31);

    private static final Instant ANSWERED = Instant.parse("2014-11-01T09:00:00Z");

    private Goals() {}

    public static GoalContext context() {
        return GoalContext.application()
                .withOrientation(Orientation.INDIVIDUAL)
                .withPeriod(START, END)
                .withPlannedParticipants(115);
    }

    public static Goal work() {
        return destination("arbete", 25, 35, 70);
    }

    public static Goal studies() {
        return destination("studier", 20, 25, 15);
    }

    public static Goal rehabilitation() {
        return destination("fortsatt rehabilitering", 55, 40, 15);
    }

    public static Goal payback() {
        return Goal.builder("Insatsen ska ha betalat sig för samhället inom 34 månader.")
                .kind(GoalKind.IMPACT)
                .level(GoalLevel.SOCIETY)
                .indicator("Återbetalningstid")
                .unit("månader")
                .baseline(BigDecimal.ZERO)
                .target(BigDecimal.valueOf(34))
                .source("Samhällsekonomisk beräkning")
                .deadline(DEADLINE)
                .parties(accepted())
                .build();
    }

    public static List<Goal> ofVasteras() {
        return List.of(work(), studies(), rehabilitation(), payback());
    }

    public static List<ConcernedParty> accepted() {
        return List.of(accepted("Försäkringskassan"), accepted("Arbetsförmedlingen"));
    }

    public static ConcernedParty accepted(String name) {
        return new ConcernedParty(name, name, new Acceptance.Accepted("Karin Ek", ANSWERED));
    }

    public static ConcernedParty refused(String name) {
        return new ConcernedParty(name, name, new Acceptance.Refused("Olle Berg", ANSWERED, "För högt"));
    }

    private static Goal destination(String destination, int exit, int sixMonths, int twoYears) {
        return Goal.builder(exit + " % av deltagarna ska ha gått vidare till " + destination + " vid avslut.")
                .kind(GoalKind.RESULT)
                .level(GoalLevel.INDIVIDUAL)
                .targetGroup("Personer med behov av samordnad rehabilitering")
                .indicator("Andel till " + destination)
                .unit("%")
                .baseline(BigDecimal.ZERO)
                .measuringPoints(List.of(
                        atExit(BigDecimal.valueOf(exit)),
                        monthsAfterExit(6, BigDecimal.valueOf(sixMonths)),
                        monthsAfterExit(24, BigDecimal.valueOf(twoYears))))
                .source("Teamets egen räkning")
                .deadline(DEADLINE)
                .parties(accepted())
                .build();
    }
}
