package se.stegvis.administration.ui;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.shell.NavigationItem;

/** One entry in the navigation for everything about running a förbund. */
@Configuration
class AdministrationConfiguration {

    @Bean
    NavigationItem administrationItem() {
        return new NavigationItem(
                900,
                "administration.nav",
                MembersView.class,
                EnumSet.of(Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR),
                Set.of(PeopleView.class, IndicatorsView.class, SettingsView.class, MessagesView.class, LogView.class));
    }
}
