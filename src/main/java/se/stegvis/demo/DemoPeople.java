package se.stegvis.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.Association;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.MemberKind;
import se.stegvis.association.NewRole;
import se.stegvis.association.RoleService;
import se.stegvis.foundation.AccountId;
import se.stegvis.identity.DemoAccounts;

/** The two demo förbund with their members and people. */
@Component
class DemoPeople {

    /** The password of every demo account; it is printed at start, and such accounts are refused in production. */
    static final String PASSWORD = "visa-stegen-i-dag";

    /**
     * A demo förbund.
     *
     * @param members by kind and then in the order they were added
     * @param people by the name before the @ of their address
     * @param names their names, by the same
     */
    record Place(
            Association association,
            String shortName,
            Map<String, Member> members,
            Map<String, AccountId> people,
            Map<String, String> names) {

        String email(String mailbox) {
            return mailbox + "@" + shortName + ".demo.stegvis.se";
        }

        AccountId person(String mailbox) {
            return java.util.Objects.requireNonNull(people.get(mailbox), mailbox);
        }

        Member member(String name) {
            return java.util.Objects.requireNonNull(members.get(name), name);
        }
    }

    /** A line of the list of sign-ins that is printed at start. */
    record SignInLine(String association, String role, String email) {}

    private final DemoAccounts accounts;
    private final AssociationService associations;
    private final RoleService roles;
    private final CurrentActor currentActor;
    private final List<SignInLine> signIns = new ArrayList<>();

    DemoPeople(DemoAccounts accounts, AssociationService associations, RoleService roles, CurrentActor currentActor) {
        this.accounts = accounts;
        this.associations = associations;
        this.roles = roles;
        this.currentActor = currentActor;
    }

    List<SignInLine> signIns() {
        return List.copyOf(signIns);
    }

    AccountId installationAdministrator() {
        signIns.add(new SignInLine("installationen", "installationens administratör", "drift@demo.stegvis.se"));
        return accounts.makeInstallationAdministrator("Disa Drift", "drift@demo.stegvis.se", PASSWORD);
    }

    Place malardalen(AccountId installation) {
        Map<String, MemberKind> members = new LinkedHashMap<>();
        members.put("Försäkringskassan", MemberKind.FORSAKRINGSKASSAN);
        members.put("Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN);
        members.put("Region Västmanland", MemberKind.REGION);
        members.put("Västerås stad", MemberKind.MUNICIPALITY);
        members.put("Hallstahammars kommun", MemberKind.MUNICIPALITY);
        Place place = create(installation, "Samordningsförbundet Mälardalen", "mal", members);
        add(place, "Karin Lund", "karin", Role.APPLICANT, "Västerås stad");
        add(place, "Anna Regnell", "anna", Role.APPLICANT, "Region Västmanland");
        add(place, "Arvid Ek", "arvid", Role.APPLICANT, "Arbetsförmedlingen");
        add(place, "Fatima Kask", "fatima", Role.APPLICANT, "Försäkringskassan");
        add(place, "Harald Hall", "harald", Role.APPLICANT, "Hallstahammars kommun");
        add(place, "Petra Ny", "petra", Role.PREPARER, "Försäkringskassan");
        add(place, "Per Beredd", "per", Role.PREPARER, "Västerås stad");
        add(place, "Christer Skog", "christer", Role.DIRECTOR, null);
        add(place, "Maria Alm", "maria", Role.CHAIR, "Region Västmanland");
        add(place, "Lars Öst", "lars", Role.BOARD_MEMBER, "Västerås stad");
        add(place, "Leila Amin", "leila", Role.BOARD_MEMBER, "Försäkringskassan");
        add(place, "Leo Berg", "leo", Role.BOARD_MEMBER, "Arbetsförmedlingen");
        add(place, "Lisa Ström", "lisa", Role.BOARD_MEMBER, "Hallstahammars kommun");
        add(place, "Elin Dal", "elin", Role.SUBSTITUTE, "Västerås stad");
        add(place, "Erik Vik", "erik", Role.SUBSTITUTE, "Region Västmanland");
        add(place, "Paula Process", "paula", Role.FACILITATOR, null);
        add(place, "Rut Revisor", "rut", Role.AUDITOR, null);
        return place;
    }

    Place vattern(AccountId installation) {
        Map<String, MemberKind> members = new LinkedHashMap<>();
        members.put("Försäkringskassan", MemberKind.FORSAKRINGSKASSAN);
        members.put("Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN);
        members.put("Region Jönköpings län", MemberKind.REGION);
        members.put("Habo kommun", MemberKind.MUNICIPALITY);
        members.put("Mullsjö kommun", MemberKind.MUNICIPALITY);
        Place place = create(installation, "Samordningsförbundet Vättern", "vat", members);
        add(place, "Hanna Bo", "hanna", Role.APPLICANT, "Habo kommun");
        add(place, "Ronja Region", "ronja", Role.APPLICANT, "Region Jönköpings län");
        add(place, "Doris Fors", "doris", Role.DIRECTOR, null);
        add(place, "Olle Sjö", "olle", Role.CHAIR, "Habo kommun");
        add(place, "Mona Mark", "mona", Role.BOARD_MEMBER, "Region Jönköpings län");
        return place;
    }

    private Place create(AccountId installation, String name, String shortName, Map<String, MemberKind> kinds) {
        Association association = currentActor.callAs(installation, () -> associations.create(name));
        Place place = new Place(
                association, shortName, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        AccountId administrator = person(place, "Alva Admin", "admin", Role.ADMINISTRATOR);
        currentActor.runAs(installation, () -> roles.grantFirstAdministrator(association.id(), administrator));
        currentActor.runAs(
                administrator,
                () -> kinds.forEach((memberName, kind) -> place.members()
                        .put(memberName, associations.addMember(association.id(), memberName, kind))));
        return place;
    }

    private void add(
            Place place, String name, String mailbox, Role role, @Nullable String member) {
        AccountId account = person(place, name, mailbox, role);
        NewRole given = new NewRole(role, member == null ? null : place.member(member).id());
        currentActor.runAs(
                place.person("admin"), () -> roles.grant(place.association().id(), account, given));
    }

    private AccountId person(Place place, String name, String mailbox, Role role) {
        String email = place.email(mailbox);
        place.names().put(mailbox, name);
        AccountId account = accounts.make(name, email, PASSWORD);
        place.people().put(mailbox, account);
        signIns.add(new SignInLine(place.association().name(), "access.role." + role, email));
        return account;
    }
}
