package se.stegvis.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.demo.DemoPeople.SignInLine;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;
import se.stegvis.identity.DemoAccounts;

/** Fills an empty database with demo data when asked to, and says who to sign in as. */
@Component
@Profile("!postgres")
@ConditionalOnProperty("stegvis.demo")
@Order(0)
class DemoData implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);

    private final DemoAccounts accounts;
    private final DemoPeople people;
    private final List<DemoStory> stories;
    private final Texts texts;
    private final String address;

    DemoData(
            DemoAccounts accounts,
            DemoPeople people,
            ObjectProvider<DemoStory> stories,
            Texts texts,
            @Value("${stegvis.address}") String address) {
        this.accounts = accounts;
        this.people = people;
        this.stories = stories.orderedStream().toList();
        this.texts = texts;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!accounts.mayBeMade()) {
            log.info("The database is not empty: no demo data added. Stegvis is ready at {}", address);
            return;
        }
        AccountId installation = people.installationAdministrator();
        Place malardalen = people.malardalen(installation);
        Place vattern = people.vattern(installation);
        stories.forEach(story -> story.tell(malardalen, vattern));
        log.info(
                "Stegvis is ready at {}\n\nDemo sign-ins, all with the password {}\n{}",
                address,
                DemoPeople.PASSWORD,
                people.signIns().stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private String line(SignInLine signIn) {
        String role = texts.has(signIn.role()) ? texts.get(Texts.SWEDISH, Message.of(signIn.role())) : signIn.role();
        return "  %-36s %-34s %s".formatted(signIn.email(), signIn.association(), role);
    }
}
