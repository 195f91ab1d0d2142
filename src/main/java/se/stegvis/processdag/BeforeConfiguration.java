package se.stegvis.processdag;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.processdag.ui.TemplatesView;
import se.stegvis.shell.NavigationItem;

/** Where the templates of processdagar are found by who administers and meets no processdagar; a förbundschef finds them among those. */
@Configuration
class BeforeConfiguration {

    @Bean
    NavigationItem processdagTemplatesItem() {
        return new NavigationItem(
                81, "processdagbefore.templates.nav", TemplatesView.class, EnumSet.of(Role.ADMINISTRATOR));
    }
}
