package se.stegvis.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ActionId;
import se.stegvis.processdag.ActionOwner;
import se.stegvis.processdag.ActionService;
import se.stegvis.processdag.ActionState;
import se.stegvis.processdag.FollowedAction;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopDetails;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second processdag of the same insats, the year after: it opens with what was agreed on then, and what it agrees on has owners and
 * dates. Its figures and words are made up.
 */
@Component
@Order(2)
class DemoYearAfter implements DemoStory {

    private final WorkshopService workshops;
    private final WorkshopScript script;
    private final WorkshopRecord record;
    private final ActionService actions;
    private final ParticipantService phones;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private final LocalDate today;

    DemoYearAfter(
            WorkshopService workshops,
            WorkshopScript script,
            WorkshopRecord record,
            ActionService actions,
            ParticipantService phones,
            CurrentActor currentActor,
            JsonMapper json,
            Clock clock) {
        this.workshops = workshops;
        this.script = script;
        this.record = record;
        this.actions = actions;
        this.phones = phones;
        this.currentActor = currentActor;
        this.json = json;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        AccountId paula = malardalen.person("paula");
        currentActor.runAs(paula, () -> {
            Workshop first = workshops.list(malardalen.association().id(), "", 0, 25).stream()
                    .filter(day -> day.state() == WorkshopState.CLOSED)
                    .findFirst()
                    .orElseThrow();
            LocalDate date = today.minusMonths(1);
            WorkshopId day = workshops.create(
                    malardalen.association().id(),
                    first.initiative(),
                    new WorkshopDetails(
                            "Processdag " + date.getYear(),
                            date,
                            LocalTime.of(8, 15),
                            LocalTime.of(12, 0),
                            first.date(),
                            date,
                            "",
                            Set.of(paula),
                            new BigDecimal("0.1"),
                            3),
                    Texts.SWEDISH);
            hold(day, madeUp());
            follow(day, malardalen);
        });
    }

    private void hold(WorkshopId day, JsonNode story) {
        script.open(day);
        story.at("/carried").forEach(one -> carried(day, one));
        String code = Objects.requireNonNull(workshops.look(day).workshop().joinCode());
        List<String> tickets = IntStream.range(0, story.at("/participants").size())
                .mapToObj(phone -> phones.join(code, "demo"))
                .toList();
        story.at("/participants").forEach(person -> record.attend(
                day, "", person.at("/role").asString(), person.at("/organisation").asString()));
        for (JsonNode theme : story.at("/themes")) {
            while (phase(day) != ThemePhase.SCORING) {
                next(day);
            }
            WorkshopTheme scored = current(day);
            for (int phone = 0; phone < tickets.size(); phone++) {
                phones.rate(tickets.get(phone), scored.id(), theme.at("/ratings").get(phone).decimalValue(), 1);
            }
            next(day);
            next(day);
            theme.at("/notes").properties().forEach(field -> field.getValue()
                    .forEach(line -> record.note(day, scored.id(), field.getKey(), line.asString())));
            theme.at("/actions").forEach(action -> record.agree(
                    day,
                    scored.id(),
                    action.at("/what").asString(),
                    action.at("/who").asString(),
                    action.at("/due").asString()));
            next(day);
        }
        next(day);
        story.at("/ownTheme").forEach(line -> record.note(day, current(day).id(), "conclusions", line.asString()));
        next(day);
        story.at("/threeMessages").forEach(line -> record.conclude(day, OutcomeKind.MESSAGE, line.asString(), null));
        story.at("/highlights").forEach(line -> record.conclude(day, OutcomeKind.HIGHLIGHT, line.asString(), null));
        record.conclude(day, OutcomeKind.SPREAD, "Utvecklingsgrupp, styrgrupp och styrelse", "inom sex veckor");
        record.conclude(day, OutcomeKind.FOLLOW_UP, "Styrgruppsmötet", "i mitten av mars");
        script.close(day);
    }

    private void carried(WorkshopId day, JsonNode told) {
        FollowedAction action = actions.carried(day).actions().stream()
                .filter(one -> one.what().equals(told.at("/what").asString()))
                .findFirst()
                .orElseThrow();
        actions.sayInDay(
                day,
                action.id(),
                action.version(),
                ActionState.valueOf(told.at("/state").asString()),
                told.at("/note").asString());
    }

    /** One is late, one is coming, and one is answered for by somebody outside the förbund. */
    private void follow(WorkshopId day, Place place) {
        List<ActionId> agreed = actions.agreed(day).stream().map(FollowedAction::id).toList();
        arrange(agreed.get(0), ActionOwner.of(place.person("karin"), ""), today.minusDays(3));
        arrange(agreed.get(1), ActionOwner.of(place.person("christer"), ""), today.plusDays(12));
        arrange(agreed.get(2), ActionOwner.at("verksamhetsutforaren@vasteras.example"), today.plusMonths(4));
        FollowedAction coming = actions.open(agreed.get(1));
        actions.say(coming.id(), coming.version(), ActionState.GOING_ON, "Tre datum är föreslagna.");
    }

    private void arrange(ActionId action, ActionOwner owner, LocalDate due) {
        actions.arrange(action, actions.open(action).version(), owner, due);
    }

    private void next(WorkshopId day) {
        script.advance(day, workshops.look(day).moment());
    }

    private WorkshopTheme current(WorkshopId day) {
        return workshops.look(day).current().orElseThrow();
    }

    private @Nullable ThemePhase phase(WorkshopId day) {
        return workshops.look(day).current().map(WorkshopTheme::phase).orElse(null);
    }

    private JsonNode madeUp() {
        try (InputStream in = new ClassPathResource("demo/processdag-vasteras-year-after.json").getInputStream()) {
            return json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
