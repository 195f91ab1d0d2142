package se.stegvis.funding;

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
import se.stegvis.access.Role;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** Applications as large as they come, with people who write in them, put into a database before a server is started on it. */
final class ReachApplications {

    static final String PASSWORD = "fyra sånger om havet";

    private final ApplicationContext context;
    private final FundingWorld world;

    /**
     * An application and who writes in it.
     *
     * @param path the address of the application on a server, without a section
     * @param emails what its writers sign in with
     */
    record Written(String path, List<String> emails) {}

    private ReachApplications(ApplicationContext context) {
        this.context = context;
        this.world = new FundingWorld(context);
    }

    /** @param arguments where the database is, as a server is told */
    static List<Written> fill(List<String> arguments, int applications, int writers) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(List.of("--server.port=0", "--vaadin.productionMode=true"));
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(Stegvis.class).run(all.toArray(String[]::new))) {
            ReachApplications filled = new ReachApplications(context);
            filled.setUp();
            List<Written> written = new ArrayList<>();
            for (int number = 1; number <= applications; number++) {
                written.add(filled.one(number, writers));
            }
            return written;
        }
    }

    /** A server without an administrator asks for nothing else. */
    private void setUp() {
        AccountEntity operator = new AccountEntity("driften@exempel.se", "Disa Drift", Instant.now());
        operator.makeInstallationAdministrator();
        context.getBean(AccountRepository.class).save(operator);
    }

    private Written one(int number, int writers) {
        ApplicationId id = FullApplication.of(context, world, new ApplicationFixtures(context, world));
        List<String> emails = new ArrayList<>();
        for (int writer = 1; writer <= writers; writer++) {
            emails.add(writer(id, "Person " + number + " " + (char) ('A' + writer - 1)));
        }
        String slug = context.getBean(AssociationDirectory.class).get(world.association).slug();
        return new Written("/f/" + slug + "/ansokningar/" + id, emails);
    }

    private String writer(ApplicationId application, String name) {
        AccountId id = world.person(name, Role.APPLICANT, world.vasteras);
        AccountRepository accounts = context.getBean(AccountRepository.class);
        AccountEntity account = accounts.findById(id.value()).orElseThrow();
        account.setPasswordHash(context.getBean(PasswordEncoder.class).encode(PASSWORD));
        accounts.save(account);
        context.getBean(JdbcClient.class)
                .sql("insert into application_participant (id, association_id, application_id, account_id, kind, member_id, version)"
                        + " values (?, ?, ?, ?, 'EDITOR', ?, 0)")
                .params(UUID.randomUUID(), world.association.value(), application.value(), id.value(), world.vasteras.value())
                .update();
        return account.email();
    }
}
