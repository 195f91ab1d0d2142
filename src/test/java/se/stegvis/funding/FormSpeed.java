package se.stegvis.funding;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.AccountId;
import se.stegvis.funding.ApplicationFilter.Order;
import se.stegvis.funding.ui.ApplicationFormView;
import se.stegvis.funding.ui.ApplicationsView;
import se.stegvis.testing.DatabaseTest;
import se.stegvis.testing.TestDatabase;

/**
 * The server's time in a full application and in long lists, with the answer to the browser written ({@code ./mvnw -Pspeed}, not among the
 * tests; docs/performance.md).
 */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class FormSpeed extends SpringBrowserlessTest {

    private static final int APPLICATIONS = 10_000;

    @Autowired
    private ApplicationContext context;

    private FundingWorld world;
    private ApplicationFixtures applications;
    private Speed speed;

    @BeforeEach
    void aWorldOfItsOwn() {
        world = new FundingWorld(context);
        applications = new ApplicationFixtures(context, world);
        speed = new Speed();
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_full_application() {
        ApplicationId id = FullApplication.of(context, world, applications);
        signIn(world.karin);
        speed.measure("open", number -> {
            open(path("ansokningar/" + id + "/grund"));
        });
        for (String section : FormStepsTest.SECTIONS) {
            speed.measure("section " + section, number -> open(path("ansokningar/" + id + "/" + section)));
        }
        open(path("ansokningar/" + id + "/perspektiv"));
        TextArea field = find(TextArea.class).all().getFirst();
        speed.measure("save a field", number -> {
            test(field).setValue("Barnen märker att en förälder har en vardag igen, " + number + ".");
            answer();
        });
    }

    @Test
    void lists_of_ten_thousand() {
        if (!TestDatabase.isPostgresql()) {
            return;
        }
        fill();
        signIn(world.director);
        speed.measure("list", number -> list());
        ApplicationService service = context.getBean(ApplicationService.class);
        for (Order order : Order.values()) {
            speed.measure("by " + order, number -> service.list(
                    world.association, ApplicationFilter.submitted().by(order), 20 * number, 20));
        }
        speed.measure("search", number -> search(service, "steg " + number));
        speed.measure("search without a hit", number -> search(service, "finns inte " + number));
        speed.measure("kind", number -> {
            ApplicationFilter filter = ApplicationFilter.submitted().kind(ApplicationKind.values()[number % 6]);
            service.count(world.association, filter);
            service.list(world.association, filter, 0, 20);
        });
    }

    private void search(ApplicationService service, String words) {
        ApplicationFilter filter = ApplicationFilter.submitted().search(words);
        service.count(world.association, filter);
        service.list(world.association, filter, 0, 20);
    }

    /** Straight into the tables: ten thousand applications through the services would take hours. */
    private void fill() {
        ApplicationId one = applications.complete();
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(one));
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        List<String> sql = List.of(
                """
                create table many as select gen_random_uuid() as id, gen_random_uuid() as case_id, n,
                    (array['FEASIBILITY_STUDY', 'NEW_INITIATIVE', 'PERMANENT', 'SMALL_GRANT'])[1 + n % 4] as kind
                  from generate_series(1, :many) n
                """,
                """
                insert into registered_case (id, association_id, series_year, sequence_number, case_number, title, opened_at)
                select case_id, :association, 2020, n, '2020-' || n, 'Steg ' || n, now() - n * interval '1 hour' from many
                """,
                """
                insert into application (id, association_id, kind, definition, state, member_id, owner_id, title, lead_id, started_at,
                    changed_at, submitted_at, version)
                select m.id, a.association_id, m.kind, 1, 'SUBMITTED', a.member_id, a.owner_id, 'Steg ' || m.n || ' mot arbete', a.lead_id,
                    now(), now() - m.n * interval '1 hour', now() - m.n * interval '1 hour', 0
                  from many m, application a where a.id = :one
                """,
                """
                insert into application_submission (application_id, association_id, case_id, case_number, document_id, lead_name, snapshot,
                    checksum, submitted_by, submitted_at)
                select m.id, s.association_id, m.case_id, '2020-' || m.n, s.document_id, s.lead_name, s.snapshot, s.checksum,
                    s.submitted_by, now()
                  from many m, application_submission s where s.application_id = :one
                """,
                """
                insert into application_budget_row (id, association_id, application_id, kind, budget_year, amount, note, author_id, version)
                select gen_random_uuid(), a.association_id, m.id, 'SOUGHT', y, 100000 + (m.n * 7919) % 1000000, '', a.owner_id, 0
                  from many m, application a, generate_series(2027, 2029) y where a.id = :one
                """,
                "analyze");
        sql.forEach(each -> jdbc.sql(each)
                .param("many", APPLICATIONS)
                .param("association", world.association.value())
                .param("one", one.value())
                .update());
    }

    private void list() {
        navigate(path("ansokningar"), ApplicationsView.class);
        answer();
    }

    private void open(String path) {
        navigate(path, ApplicationFormView.class);
        answer();
    }

    /** What the server still has to do before the browser hears of it: everything that changed is written down. */
    private void answer() {
        roundTrip();
        new UidlWriter().createUidl(UI.getCurrent(), false);
    }

    private String path(String rest) {
        return "f/" + context.getBean(AssociationDirectory.class).get(world.association).slug() + "/" + rest;
    }

    private static void signIn(AccountId account) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account.toString(), "", List.of()));
    }
}
