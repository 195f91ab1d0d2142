package se.stegvis.idea.ui;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.stegvis.access.Role;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Message;
import se.stegvis.idea.IdeaFilter;
import se.stegvis.idea.IdeaFilter.Which;
import se.stegvis.idea.IdeaLine;
import se.stegvis.idea.IdeaService;
import se.stegvis.idea.IdeaState;
import se.stegvis.shell.NavigationItem;
import se.stegvis.shell.Waiting;

/** The ideas' entry in the navigation, and those that wait for somebody. */
@Configuration
class IdeaUiConfiguration {

    private static final int TO_READ = 25;
    private static final int TO_ANSWER = 30;
    private static final int TO_FINISH = 50;
    private static final int MOST = 10;

    @Bean
    NavigationItem ideasItem() {
        return new NavigationItem(
                9, "idea.nav", IdeasView.class, EnumSet.of(Role.APPLICANT, Role.DIRECTOR, Role.AUDITOR));
    }

    /** Ideas that the kansli has not answered; answers that the writer has not read; ideas begun and not sent. */
    @Bean
    Waiting ideasWaiting(IdeaService ideas) {
        return (membership, actor) -> {
            AssociationId association = membership.association().id();
            Stream<Waiting.Item> office = membership.is(Role.DIRECTOR)
                    ? ideas.list(association, IdeaFilter.readable().state(IdeaState.SENT), 0, MOST).stream()
                            .filter(line -> !line.mine())
                            .map(line -> item(TO_ANSWER, line, Message.of("idea.waiting.unanswered", line.memberName()), "unanswered"))
                    : Stream.of();
            Stream<Waiting.Item> writer = membership.is(Role.APPLICANT)
                    ? Stream.concat(
                            ideas.list(association, IdeaFilter.of(Which.OWN_UNREAD), 0, MOST).stream()
                                    .map(line -> item(TO_READ, line, Message.of("idea.waiting.answered"), "answered")),
                            ideas.list(association, IdeaFilter.of(Which.OWN).state(IdeaState.WRITING), 0, MOST).stream()
                                    .filter(line -> !line.title().isBlank())
                                    .map(line -> item(TO_FINISH, line, Message.of("idea.waiting.begun"), "begun")))
                    : Stream.of();
            return Stream.concat(office, writer).toList();
        };
    }

    private static Waiting.Item item(int order, IdeaLine line, Message reason, String what) {
        return new Waiting.Item(
                order, line.title(), reason, Message.of("idea.waiting." + what + ".action"), "ideer/" + line.id());
    }
}
