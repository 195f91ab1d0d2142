package se.stegvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.Circle;
import se.stegvis.processdag.DispatchService;
import se.stegvis.processdag.DocumentationService;
import se.stegvis.processdag.PaperDay;
import se.stegvis.processdag.PaperDayService;
import se.stegvis.processdag.PaperFigures;
import se.stegvis.processdag.Sending;
import se.stegvis.processdag.TemplateRef;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;

/**
 * What had been done before: the insats's first processdag, held on paper and entered as figures, and the documentation of the day of
 * the thirteen phones, locked and sent to the steering group. The figures on paper are made up.
 */
@Component
@Order(3)
class DemoEarlierDays implements DemoStory {

    private static final int MONTHS_AGO = 25;
    private static final int LINKS_WORK = 60;

    private final WorkshopService workshops;
    private final PaperDayService paperDays;
    private final DocumentationService documentation;
    private final DispatchService dispatches;
    private final CurrentActor currentActor;
    private final LocalDate today;

    DemoEarlierDays(
            WorkshopService workshops,
            PaperDayService paperDays,
            DocumentationService documentation,
            DispatchService dispatches,
            CurrentActor currentActor,
            Clock clock) {
        this.workshops = workshops;
        this.paperDays = paperDays;
        this.documentation = documentation;
        this.dispatches = dispatches;
        this.currentActor = currentActor;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        currentActor.runAs(malardalen.person("paula"), () -> {
            Workshop onPhones = workshops.list(malardalen.association().id(), "", 0, 25).stream()
                    .filter(day -> day.state() == WorkshopState.CLOSED)
                    .reduce((later, earlier) -> earlier)
                    .orElseThrow();
            send(onPhones.id());
            enter(malardalen, onPhones);
        });
    }

    private void send(WorkshopId day) {
        int version = documentation.lock(day);
        Circle steering = dispatches.circles(day, Texts.SWEDISH).stream()
                .filter(circle -> circle.name().equals("Styrgrupp"))
                .findFirst()
                .orElseThrow();
        dispatches.saveCircle(
                day,
                steering.id(),
                steering.version(),
                steering.name(),
                "enhetschef@vasteras.example\nsektionschef@arbetsformedlingen.example\nverksamhetschef@region.example");
        dispatches.send(
                day,
                new Sending(
                        UUID.randomUUID(),
                        version,
                        Set.of(steering.id()),
                        false,
                        today.plusDays(LINKS_WORK),
                        "Till styrgruppens möte. Läs gärna de tre medskicken först."));
    }

    private void enter(Place place, Workshop later) {
        LocalDate held = today.minusMonths(MONTHS_AGO);
        WorkshopId day = paperDays.create(
                place.association().id(),
                later.initiative(),
                new PaperDay(
                        "Processdag " + held.getYear(), held, held.minusMonths(9), held, "Paula Process", ""),
                TemplateRef.SEVEN,
                null,
                Texts.SWEDISH);
        List<PaperFigures> figures = List.of(
                new PaperFigures("", "7", "5,4", "3,5", 11),
                new PaperFigures("", "8", "6,1", "4", 11),
                new PaperFigures("5 5,5 6 6 6,5 6,5 7 7 7,5 8", "", "", "", null));
        List<WorkshopTheme> scaled = workshops.look(day).themes().stream()
                .filter(WorkshopTheme::hasScale)
                .toList();
        for (int theme = 0; theme < figures.size(); theme++) {
            paperDays.enter(day, scaled.get(theme).id(), null, figures.get(theme));
        }
    }
}
