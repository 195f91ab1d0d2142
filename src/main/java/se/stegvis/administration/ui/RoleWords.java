package se.stegvis.administration.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.RoleGrant;

/** Roles as people say them: "Ledamot, Västerås stad". */
class RoleWords {

    private final Component in;
    private final Map<MemberId, Member> members;

    RoleWords(Component in, List<Member> members) {
        this.in = in;
        this.members = members.stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    String of(RoleGrant grant) {
        String role = in.getTranslation("access.role." + grant.role());
        String member = memberOf(grant);
        return member.isEmpty() ? role : role + ", " + member;
    }

    /** The member on whose behalf the role is held, or nothing. */
    String memberOf(RoleGrant grant) {
        Member member = grant.member() == null ? null : members.get(grant.member());
        return member == null ? "" : member.name();
    }
}
