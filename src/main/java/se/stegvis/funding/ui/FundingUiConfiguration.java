package se.stegvis.funding.ui;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.shell.NavigationItem;

/** The applications' entry in the navigation. */
@Configuration
class FundingUiConfiguration {

    @Bean
    NavigationItem applicationsItem() {
        return new NavigationItem(
                10,
                "fundingui.nav",
                ApplicationsView.class,
                EnumSet.complementOf(EnumSet.of(
                        Role.INSTALLATION_ADMINISTRATOR, Role.PERSON, Role.PHONE, Role.ANYONE)));
    }

    @Bean
    NavigationItem formsItem() {
        return new NavigationItem(
                80, "fundingui.forms", FormsView.class, EnumSet.of(Role.ADMINISTRATOR, Role.DIRECTOR));
    }
}
