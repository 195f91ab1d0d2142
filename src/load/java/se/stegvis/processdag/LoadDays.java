package se.stegvis.processdag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.Stegvis;
import se.stegvis.association.Setting;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Processdagar in the middle of scoring, put into a database before a server is started on it. */
final class LoadDays {

    private final ApplicationContext context;

    private LoadDays(ApplicationContext context) {
        this.context = context;
    }

    /** @param arguments where the database is, as a server is told */
    static LoadPlan prepare(List<String> arguments, int days, int phones, int seconds, long seed) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--server.port=0", "--vaadin.productionMode=true"));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Stegvis.class, Room.Rooms.class)
                .run(all.toArray(String[]::new))) {
            LoadDays prepared = new LoadDays(context);
            // A server without an administrator asks for nothing else.
            AccountEntity operator = new AccountEntity("driften@exempel.se", "Disa Drift", Instant.now());
            operator.makeInstallationAdministrator();
            context.getBean(AccountRepository.class).save(operator);
            LoadPlan.Day warm = prepared.one();
            List<LoadPlan.Day> made = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                made.add(prepared.one());
            }
            return new LoadPlan("", warm, made, phones, seconds, seed);
        }
    }

    /** A day of a förbund of its own. */
    private LoadPlan.Day one() {
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
        return new LoadPlan.Day(room.code(day), theme.id().toString(), wall);
    }
}
