package se.stegvis.association;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.Role;
import se.stegvis.access.RoleSource;
import se.stegvis.association.persistence.AssociationEntity;
import se.stegvis.association.persistence.AssociationRepository;
import se.stegvis.association.persistence.MemberEntity;
import se.stegvis.association.persistence.MemberRepository;
import se.stegvis.association.persistence.RoleGrantEntity;
import se.stegvis.association.persistence.RoleGrantRepository;
import se.stegvis.association.persistence.SettingEntity;
import se.stegvis.association.persistence.SettingRepository;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;

/** What other modules look up about förbund, members, roles and settings. Not for views: it asks nobody's leave. */
@Component
@Transactional(readOnly = true)
public class AssociationDirectory implements RoleSource {

    private final AssociationRepository associations;
    private final MemberRepository members;
    private final RoleGrantRepository grants;
    private final SettingRepository settings;

    AssociationDirectory(
            AssociationRepository associations,
            MemberRepository members,
            RoleGrantRepository grants,
            SettingRepository settings) {
        this.associations = associations;
        this.members = members;
        this.grants = grants;
        this.settings = settings;
    }

    @Override
    public Set<Role> rolesOf(AccountId account, AssociationId association) {
        List<Role> held = grants.currentRoles(account.value(), association.value());
        return held.isEmpty() ? Set.of() : EnumSet.copyOf(held);
    }

    /**
     * A förbund.
     *
     * @throws NotFoundException when there is none with the id
     */
    public Association get(AssociationId id) {
        return associations
                .findById(id.value())
                .map(AssociationDirectory::toAssociation)
                .orElseThrow(NotFoundException::new);
    }

    public Optional<Association> bySlug(String slug) {
        return associations.findBySlug(slug).map(AssociationDirectory::toAssociation);
    }

    /** All members, also those that have left, in alphabetical order. */
    public List<Member> members(AssociationId association) {
        return members.byName(association.value()).stream()
                .map(AssociationDirectory::toMember)
                .toList();
    }

    /** The members by id, for naming them in lists. */
    public Map<MemberId, Member> membersById(AssociationId association) {
        return members(association).stream().collect(Collectors.toMap(Member::id, Function.identity()));
    }

    /**
     * A member of the förbund.
     *
     * @throws NotFoundException when the förbund has no such member
     */
    public Member member(AssociationId association, MemberId id) {
        return members.findByAssociationIdAndId(association.value(), id.value())
                .map(AssociationDirectory::toMember)
                .orElseThrow(NotFoundException::new);
    }

    /** Every role held now, ersättare in serving order. */
    public List<RoleGrant> grants(AssociationId association) {
        return grants.current(association.value()).stream().map(AssociationDirectory::toGrant).toList();
    }

    /** The roles one person holds now. */
    public List<RoleGrant> grantsOf(AssociationId association, AccountId account) {
        return grants.currentOf(association.value(), account.value()).stream()
                .map(AssociationDirectory::toGrant)
                .toList();
    }

    /** The roles that several people hold now. */
    public List<RoleGrant> grantsOf(AssociationId association, Collection<AccountId> accounts) {
        return grants
                .currentOfAll(association.value(), accounts.stream().map(AccountId::value).toList())
                .stream()
                .map(AssociationDirectory::toGrant)
                .toList();
    }

    /** The people who hold a role now, ersättare in serving order. */
    public List<AccountId> holders(AssociationId association, Role role) {
        return grants(association).stream()
                .filter(grant -> grant.role() == role)
                .map(RoleGrant::account)
                .distinct()
                .toList();
    }

    /** The administrators of every förbund that has any. */
    public Map<AssociationId, List<AccountId>> administrators() {
        return grants.currentAdministrators().stream()
                .collect(Collectors.groupingBy(
                        grant -> new AssociationId(grant.associationId()),
                        Collectors.mapping(grant -> new AccountId(grant.accountId()), Collectors.toList())));
    }

    /** The members on whose behalf somebody holds a role. */
    public Set<MemberId> membersOf(AssociationId association, AccountId account) {
        return grantsOf(association, account).stream()
                .map(RoleGrant::member)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Everybody who has or has had a role in the förbund. */
    public Set<UUID> everyoneEver(AssociationId association) {
        return grants.everyoneEver(association.value());
    }

    public boolean hasAnyRole(AccountId account) {
        return grants.countCurrentAnywhere(account.value()) > 0;
    }

    /** Whether the account holds a role in some förbund other than this one. */
    public boolean hasRoleOutside(AssociationId association, AccountId account) {
        return grants.countCurrentAnywhere(account.value())
                > grants.currentOf(association.value(), account.value()).size();
    }

    /** The value in force: the förbund's own or the default. */
    public String setting(AssociationId association, Setting setting) {
        return settings.findByAssociationIdAndSetting(association.value(), setting)
                .map(SettingEntity::value)
                .orElse(setting.defaultValue());
    }

    /** A setting that is a whole number. */
    public int number(AssociationId association, Setting setting) {
        return Integer.parseInt(setting(association, setting));
    }

    static Association toAssociation(AssociationEntity entity) {
        return new Association(new AssociationId(entity.id()), entity.name(), entity.slug());
    }

    static Member toMember(MemberEntity entity) {
        return new Member(new MemberId(entity.id()), entity.name(), entity.kind(), entity.active());
    }

    static RoleGrant toGrant(RoleGrantEntity entity) {
        return new RoleGrant(
                entity.id(),
                new AccountId(entity.accountId()),
                entity.role(),
                entity.memberId() == null ? null : new MemberId(entity.memberId()),
                entity.servingOrder());
    }
}
