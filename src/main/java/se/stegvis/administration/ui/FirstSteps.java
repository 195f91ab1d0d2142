package se.stegvis.administration.ui;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.stegvis.access.Actor;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.association.Membership;
import se.stegvis.association.RoleGrant;
import se.stegvis.association.RoleService;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.Texts;
import se.stegvis.notification.OutboxService;
import se.stegvis.shell.Waiting;

/** Leads the administrator of a new förbund step by step: members, people, a seat on the board for every member. */
@Component
class FirstSteps implements Waiting {

    /** Without somebody in each of these nothing can be applied for, prepared and decided. */
    private static final Set<Role> NEEDED =
            EnumSet.of(Role.APPLICANT, Role.PREPARER, Role.DIRECTOR, Role.CHAIR, Role.FACILITATOR, Role.AUDITOR);

    private final AssociationService associations;
    private final RoleService roles;
    private final OutboxService outbox;
    private final Texts texts;

    FirstSteps(AssociationService associations, RoleService roles, OutboxService outbox, Texts texts) {
        this.associations = associations;
        this.roles = roles;
        this.outbox = outbox;
        this.texts = texts;
    }

    @Override
    public List<Item> waitingFor(Membership membership, Actor actor) {
        if (!membership.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        AssociationId association = membership.association().id();
        List<Member> members = associations.members(association).stream()
                .filter(Member::active)
                .toList();
        List<RoleGrant> grants = roles.grants(association);
        List<Item> items = new ArrayList<>();
        membersMissing(members, items);
        if (!members.isEmpty()) {
            peopleMissing(grants, items);
            seatsMissing(members, grants, items);
        }
        if (!items.isEmpty()) {
            items.add(item(840, "settings", Message.of("administration.step.settings.reason"), "installningar"));
        }
        long links = outbox.canSend(association) ? 0 : outbox.copyableLinks(association);
        if (links > 0) {
            items.add(item(850, "links", Message.of("administration.step.links.reason", links), "meddelanden"));
        }
        return items;
    }

    private void membersMissing(List<Member> members, List<Item> items) {
        Set<MemberKind> missing = EnumSet.allOf(MemberKind.class);
        members.forEach(member -> missing.remove(member.kind()));
        if (!missing.isEmpty()) {
            items.add(item(
                    810,
                    "members",
                    Message.of("administration.step.members.reason", words("association.kind.", missing)),
                    "medlemmar"));
        }
    }

    private void peopleMissing(List<RoleGrant> grants, List<Item> items) {
        Set<Role> missing = EnumSet.copyOf(NEEDED);
        grants.forEach(grant -> missing.remove(grant.role()));
        if (!missing.isEmpty()) {
            items.add(item(
                    820,
                    "people",
                    Message.of("administration.step.people.reason", words("access.role.", missing)),
                    "personer"));
        }
    }

    /** Lag (2003:1210): every member has at least one ledamot and one ersättare. */
    private void seatsMissing(List<Member> members, List<RoleGrant> grants, List<Item> items) {
        List<String> without = members.stream()
                .filter(member -> !seated(grants, member, Role.BOARD_MEMBER) || !seated(grants, member, Role.SUBSTITUTE))
                .map(Member::name)
                .toList();
        if (!without.isEmpty()) {
            items.add(item(
                    830,
                    "seats",
                    Message.of("administration.step.seats.reason", String.join(", ", without)),
                    "personer"));
        }
    }

    private static boolean seated(List<RoleGrant> grants, Member member, Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role && member.id().equals(grant.member()));
    }

    private Item item(int order, String step, Message reason, String path) {
        String key = "administration.step." + step;
        return new Item(order, title(key), reason, Message.of(key + ".action"), path);
    }

    private String title(String key) {
        return texts.get(locale(), key + ".title");
    }

    private String words(String prefix, Set<? extends Enum<?>> codes) {
        return codes.stream()
                .map(code -> texts.get(locale(), prefix + code.name()))
                .collect(Collectors.joining(", "));
    }

    private static java.util.Locale locale() {
        com.vaadin.flow.component.UI ui = com.vaadin.flow.component.UI.getCurrent();
        return Texts.spoken(ui == null ? null : ui.getLocale());
    }
}
