package se.stegvis.calculation.ui;

import java.time.Clock;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.calculation.CalculationLinks;
import se.stegvis.calculation.CalculationReport;
import se.stegvis.calculation.CalculationService;

/** All that the pages of calculations call. */
@Component
record CalculatorServices(
        CalculationService calculations,
        CalculationLinks links,
        CalculationReport reports,
        CurrentActor actor,
        Clock clock) {}
