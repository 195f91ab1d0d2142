package se.stegvis.initiative;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.initiative.ui.InitiativesView;
import se.stegvis.shell.NavigationItem;

/** The module's entry in the navigation. */
@Configuration
class InitiativeConfiguration {

    @Bean
    NavigationItem initiativesItem() {
        return new NavigationItem(40, "initiative.nav", InitiativesView.class, EnumSet.allOf(Role.class));
    }
}
