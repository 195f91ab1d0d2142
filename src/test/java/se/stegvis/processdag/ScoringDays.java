package se.stegvis.processdag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.stegvis.Stegvis;
import se.stegvis.association.Setting;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Processdagar in the middle of scoring, put into a database before a server is started on it. */
final class ScoringDays {

    static final String PASSWORD = "fyra sånger om havet";

    private final ApplicationContext context;

    private ScoringDays(ApplicationContext context) {
        this.context = context;
    }

    /**
     * A day of a förbund of its own, whose first theme is being scored.
     *
     * @param code what phones join by
     * @param wall the address of its wall on a server
     * @param lead the address of the processledare's page on a server
     * @param leader what its processledare signs in with
     */
    record Day(String code, UUID theme, String wall, String lead, String leader) {}

    /** @param arguments where the database is, as a server is told */
    static List<Day> prepare(List<String> arguments, int days) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--server.port=0", "--vaadin.productionMode=true"));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Stegvis.class, Room.Rooms.class).run(all.toArray(String[]::new))) {
            ScoringDays prepared = new ScoringDays(context);
            // A server without an administrator asks for nothing else.
            AccountEntity operator = new AccountEntity("driften@exempel.se", "Disa Drift", Instant.now());
            operator.makeInstallationAdministrator();
            context.getBean(AccountRepository.class).save(operator);
            List<Day> made = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                made.add(prepared.one());
            }
            return made;
        }
    }

    private Day one() {
        Room room = context.getBean(Room.Rooms.class).make();
        context.getBean(JdbcClient.class)
                .sql("insert into association_setting (id, association_id, setting, setting_value, version) values (?, ?, ?, ?, 0)")
                .params(
                        UUID.randomUUID(),
                        room.association.value(),
                        Setting.MOST_PHONES.name(),
                        Integer.toString(Setting.MOST_PHONES.highest()))
                .update();
        WorkshopId day = room.open();
        WorkshopTheme theme = room.nextUntil(day, ThemePhase.SCORING);
        String wall = room.asFacilitator(() -> context.getBean(WallService.class).key(day));
        return new Day(
                room.code(day),
                theme.id().value(),
                "/vagg/" + wall,
                "/f/" + room.slug + "/processdagar/" + day,
                withPassword(room));
    }

    private String withPassword(Room room) {
        AccountRepository accounts = context.getBean(AccountRepository.class);
        AccountEntity leader = accounts.findById(room.facilitator.value()).orElseThrow();
        leader.setPasswordHash(context.getBean(PasswordEncoder.class).encode(PASSWORD));
        accounts.save(leader);
        return leader.email();
    }
}
