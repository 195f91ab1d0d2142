package se.stegvis.board.ui;

import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.shell.NavigationItem;

/** The entries of beredning and board in the navigation. */
@Configuration
class BoardUiConfiguration {

    @Bean
    NavigationItem preparationItem() {
        return new NavigationItem(
                20, "boardui.nav.preparation", PreparationView.class, EnumSet.of(Role.PREPARER, Role.DIRECTOR));
    }

    @Bean
    NavigationItem boardItem() {
        return new NavigationItem(
                30,
                "boardui.nav.board",
                MeetingsView.class,
                EnumSet.of(Role.DIRECTOR, Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE, Role.AUDITOR));
    }
}
