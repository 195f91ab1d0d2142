package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.stegvis.access.Role;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.testing.DatabaseTest;

/** An application that every party has signed is completed: the signatures are under the version that was signed, and nothing else. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class SignedCompletionTest {

    private static final String NEED = "behov.glapp";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CompletionService completions;

    @Autowired
    private SubmissionService submission;

    @Autowired
    private VersionService versions;

    @Autowired
    private JdbcClient jdbc;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private AccountId preparer;
    private ApplicationId id;

    @BeforeEach
    void asked() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        preparer = world.person("Pia Beredare", Role.PREPARER, world.region);
        id = fixtures.complete();
        new Signing(context, world).signAll(id, fixtures);
        world.as(world.karin, () -> submission.submit(id));
        world.as(preparer, () -> completions.ask(
                id,
                new CompletionRequest(
                        List.of(new NamedPlace(FormPlace.Field.whole(NEED), ""), new NamedPlace(new FormPlace.Attachments(), "")),
                        "Förtydliga.",
                        SwedishTime.today(java.time.Clock.systemUTC()).plusDays(14))));
    }

    @Test
    void what_every_party_has_signed_can_be_completed_without_their_signing_anew() {
        world.as(world.karin, () -> fixtures.answer(id, NEED, "", "Ett annat glapp."));
        assertThat(world.as(world.karin, () -> submission.review(id)).shortcomings()).isEmpty();
        world.as(world.karin, () -> completions.answer(id, ""));
        assertThat(world.as(preparer, () -> versions.differences(id, 2))).hasSize(1);
        String paper = world.as(preparer, () -> versions.paper(id, 2)).blocks().toString();
        assertThat(paper)
                .contains("Signaturer", "Eva Ek")
                .contains("Signaturerna gäller version 1, inlämnad ", "Version 2 är inskickad av Karin Åkerlund ");
        assertThat(world.as(preparer, () -> versions.paper(id, 1)).blocks().toString())
                .contains("Eva Ek")
                .doesNotContain("gäller version 1");
        assertThat(Snapshot.read(stored(2)).signatures()).isEqualTo(Snapshot.read(stored(1)).signatures()).hasSize(4);
    }

    private String stored(int number) {
        return jdbc.sql("select snapshot from application_fixed where application_id = ? and number = ?")
                .params(id.value(), number)
                .query(String.class)
                .single();
    }

    @Test
    void signatures_stay_under_the_version_that_was_signed_while_the_application_is_completed() {
        for (String change : List.of(
                "update application_signature set signer_name = 'Någon Annan' where application_id = ?",
                "update application_signature set content = '{}' where application_id = ?",
                "delete from application_signature where application_id = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
