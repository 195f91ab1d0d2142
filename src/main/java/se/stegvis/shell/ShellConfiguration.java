package se.stegvis.shell;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.shell.ui.StartView;

/** The shell's own entry in the navigation. */
@Configuration
class ShellConfiguration {

    @Bean
    NavigationItem startItem() {
        return new NavigationItem(0, "shell.nav.start", StartView.class, EnumSet.allOf(Role.class));
    }
}
