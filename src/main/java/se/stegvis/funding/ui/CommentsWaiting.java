package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.Membership;
import se.stegvis.foundation.Message;
import se.stegvis.funding.SectionAddress;
import se.stegvis.funding.WaitingMention;
import se.stegvis.shell.Waiting;

/** Comments that name who looks and have neither been answered nor marked as read. */
@Component
class CommentsWaiting implements Waiting {

    private static final int ORDER = 25;

    private final FormServices services;

    CommentsWaiting(FormServices services) {
        this.services = services;
    }

    @Override
    public List<Item> waitingFor(Membership membership, Actor actor) {
        if (!membership.roles().contains(Role.APPLICANT) && !membership.roles().contains(Role.DIRECTOR)) {
            return List.of();
        }
        return services.comments().waiting(membership.association().id()).stream()
                .map(this::item)
                .toList();
    }

    private Item item(WaitingMention mention) {
        String name = mention.title().isBlank()
                ? services.texts().get(UI.getCurrent().getLocale(), "fundingui.unnamed")
                : mention.title();
        return new Item(
                ORDER,
                name,
                Message.of("fundingtogether.waiting", mention.by()),
                Message.of("fundingtogether.waiting.action"),
                SectionAddress.of(mention.application(), mention.section(), mention.thread()));
    }
}
