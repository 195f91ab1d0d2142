package se.stegvis.calculation.ui;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.shell.NavigationItem;

/** The calculations' entry in the navigation. */
@Configuration
class CalculationUiConfiguration {

    private static final int AFTER_PROCESSDAG = 60;

    @Bean
    NavigationItem calculationsItem() {
        return new NavigationItem(
                AFTER_PROCESSDAG, "calculation.nav", CalculationsView.class, EnumSet.allOf(Role.class));
    }
}
