package se.stegvis.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;
import se.stegvis.goal.Goal;
import se.stegvis.initiative.EarlierInitiative;
import se.stegvis.initiative.InitiativeId;
import se.stegvis.initiative.InitiativeService;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.WorkshopDetails;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopRecord;
import se.stegvis.processdag.WorkshopScript;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopTheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A processdag that was held a year ago, with the published figures of Samordningsteam Västerås in 2017 and thirteen phones, and one that
 * is coming. What happened between them is {@link DemoYearAfter}'s.
 */
@Component
@Order(1)
class DemoProcessdag implements DemoStory {

    private final InitiativeService initiatives;
    private final WorkshopService workshops;
    private final WorkshopScript script;
    private final WorkshopRecord record;
    private final ParticipantService phones;
    private final CurrentActor currentActor;
    private final JsonMapper json;
    private final LocalDate today;

    DemoProcessdag(
            InitiativeService initiatives,
            WorkshopService workshops,
            WorkshopScript script,
            WorkshopRecord record,
            ParticipantService phones,
            CurrentActor currentActor,
            JsonMapper json,
            Clock clock) {
        this.initiatives = initiatives;
        this.workshops = workshops;
        this.script = script;
        this.record = record;
        this.phones = phones;
        this.currentActor = currentActor;
        this.json = json;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        InitiativeId initiative = currentActor.callAs(malardalen.person("christer"), () -> earlier(malardalen));
        AccountId paula = malardalen.person("paula");
        LocalDate yearAgo = today.minusMonths(13);
        currentActor.runAs(paula, () -> {
            hold(workshops.create(
                    malardalen.association().id(),
                    initiative,
                    details("Processdag " + yearAgo.getYear(), yearAgo, paula, new BigDecimal("0.1")),
                    Texts.SWEDISH));
            workshops.create(
                    malardalen.association().id(),
                    initiative,
                    details("Processdag om två veckor", today.plusWeeks(2), paula, new BigDecimal("0.5")),
                    Texts.SWEDISH);
        });
    }

    private InitiativeId earlier(Place place) {
        TreeMap<Integer, Kronor> granted = new TreeMap<>();
        granted.put(today.getYear() - 2, Kronor.of(3_600_000));
        granted.put(today.getYear() - 1, Kronor.of(3_900_000));
        granted.put(today.getYear(), Kronor.of(4_100_000));
        return initiatives.enter(
                place.association().id(),
                new EarlierInitiative(
                        "Samordningsteam Västerås",
                        place.member("Västerås stad").id(),
                        LocalDate.of(today.getYear() - 2, 1, 1),
                        LocalDate.of(today.getYear(), 12, 31),
                        granted,
                        List.of(
                                Goal.ofText("25 % av deltagarna ska gå vidare till arbete vid avslut."),
                                Goal.ofText("20 % av deltagarna ska gå vidare till studier vid avslut.")),
                        "§ 31, " + (today.getYear() - 3) + "-11-25"));
    }

    private WorkshopDetails details(String name, LocalDate day, AccountId facilitator, BigDecimal step) {
        return new WorkshopDetails(
                name,
                day,
                LocalTime.of(8, 15),
                LocalTime.of(12, 0),
                day.minusYears(1),
                day,
                "",
                Set.of(facilitator),
                step,
                3);
    }

    private void hold(WorkshopId day) {
        JsonNode real = published();
        script.open(day);
        String code = Objects.requireNonNull(workshops.look(day).workshop().joinCode());
        List<String> tickets = IntStream.range(0, real.at("/participants").size())
                .mapToObj(phone -> phones.join(code, "demo"))
                .toList();
        real.at("/participants").forEach(person -> record.attend(
                day, "", person.at("/role").asString(), person.at("/organisation").asString()));
        for (JsonNode theme : real.at("/themes")) {
            while (phase(day) != ThemePhase.SCORING) {
                next(day);
            }
            score(day, tickets, theme.at("/ratings"));
            next(day);
            next(day);
            write(day, theme);
            next(day);
        }
        next(day);
        real.at("/ownTheme").forEach(line -> record.note(day, current(day).id(), "conclusions", line.asString()));
        next(day);
        conclude(day, OutcomeKind.MESSAGE, real.at("/threeMessages"));
        conclude(day, OutcomeKind.HIGHLIGHT, real.at("/highlights"));
        record.conclude(day, OutcomeKind.SPREAD, "Utvecklingsgrupp, styrgrupp och styrelse", "inom sex veckor");
        record.conclude(day, OutcomeKind.FOLLOW_UP, "Styrgruppsmötet", "i mitten av februari");
        script.close(day);
    }

    private void score(WorkshopId day, List<String> tickets, JsonNode ratings) {
        WorkshopTheme theme = current(day);
        for (int phone = 0; phone < tickets.size(); phone++) {
            phones.rate(tickets.get(phone), theme.id(), ratings.get(phone).decimalValue(), 1);
        }
    }

    private void write(WorkshopId day, JsonNode theme) {
        WorkshopTheme now = current(day);
        List<JsonNode> fields = new ArrayList<>(theme.at("/fields").values());
        for (int i = 0; i < fields.size(); i++) {
            String key = now.fields().get(i).key();
            fields.get(i).forEach(line -> record.note(day, now.id(), key, line.asString()));
        }
        theme.at("/actions").forEach(action -> record.agree(
                day,
                now.id(),
                action.at("/what").asString(),
                action.at("/who").asString(),
                action.at("/when").isNull() ? "" : "nästa möte"));
    }

    private void conclude(WorkshopId day, OutcomeKind kind, JsonNode lines) {
        lines.forEach(line -> record.conclude(day, kind, line.asString(), null));
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

    private JsonNode published() {
        try (InputStream in = new ClassPathResource("demo/processdag-vasteras-2017.json").getInputStream()) {
            return json.readTree(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
