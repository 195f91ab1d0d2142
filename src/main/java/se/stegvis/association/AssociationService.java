package se.stegvis.association;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.GuardedService;
import se.stegvis.access.Permit;
import se.stegvis.access.Role;
import se.stegvis.association.persistence.AssociationEntity;
import se.stegvis.association.persistence.AssociationRepository;
import se.stegvis.association.persistence.MemberEntity;
import se.stegvis.association.persistence.MemberRepository;
import se.stegvis.association.persistence.SettingEntity;
import se.stegvis.association.persistence.SettingRepository;
import se.stegvis.audit.AuditTrail;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.NotFoundException;

/** Setting up förbund and their members, and what a förbund decides for itself. */
@GuardedService
@Transactional
public class AssociationService {

    static final int LONGEST_NAME = 120;

    private final AssociationRepository associations;
    private final MemberRepository members;
    private final SettingRepository settings;
    private final AssociationDirectory directory;
    private final CurrentActor currentActor;
    private final AuditTrail audit;
    private final Clock clock;

    AssociationService(
            AssociationRepository associations,
            MemberRepository members,
            SettingRepository settings,
            AssociationDirectory directory,
            CurrentActor currentActor,
            AuditTrail audit,
            Clock clock) {
        this.associations = associations;
        this.members = members;
        this.settings = settings;
        this.directory = directory;
        this.currentActor = currentActor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Creates a förbund without members or people.
     *
     * @throws InvalidInputException at {@code name} when it is missing, too long or taken
     */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    public Association create(String name) {
        String clean = FreeText.required("name", name, LONGEST_NAME);
        if (associations.existsByNameIgnoreCase(clean)) {
            throw InvalidInputException.at("name", "association.error.nameTaken", clean);
        }
        AssociationEntity saved =
                associations.save(new AssociationEntity(UUID.randomUUID(), clean, freeSlug(clean), clock.instant()));
        audit.record(new AssociationId(saved.id()), "association.created", clean, null, clean);
        return AssociationDirectory.toAssociation(saved);
    }

    /** Every förbund of the installation, by name. */
    @Permit(roles = Role.INSTALLATION_ADMINISTRATOR)
    @Transactional(readOnly = true)
    public List<Association> all() {
        return associations.byName().stream()
                .map(AssociationDirectory::toAssociation)
                .toList();
    }

    /** The förbund in which the caller has a role, by name. */
    @Permit(roles = Role.PERSON)
    @Transactional(readOnly = true)
    public List<Association> mine() {
        return associations.withRoleFor(currentActor.get().account().value()).stream()
                .map(AssociationDirectory::toAssociation)
                .toList();
    }

    /**
     * A förbund the caller has a role in, by its name in addresses.
     *
     * @throws NotFoundException when there is none, or the caller has no role in it
     */
    @Permit(roles = Role.PERSON)
    @Transactional(readOnly = true)
    public Membership enter(String slug) {
        Association association = directory.bySlug(slug).orElseThrow(NotFoundException::new);
        List<RoleGrant> held = directory.grantsOf(association.id(), currentActor.get().account());
        if (held.isEmpty()) {
            throw new NotFoundException();
        }
        return new Membership(association, held);
    }

    /** Members in alphabetical order, also those that have left. */
    @Permit(
            roles = {
                Role.APPLICANT,
                Role.PREPARER,
                Role.DIRECTOR,
                Role.CHAIR,
                Role.BOARD_MEMBER,
                Role.SUBSTITUTE,
                Role.FACILITATOR,
                Role.AUDITOR,
                Role.ADMINISTRATOR
            })
    @Transactional(readOnly = true)
    public List<Member> members(AssociationId association) {
        return directory.members(association);
    }

    /**
     * Adds a member.
     *
     * @throws InvalidInputException at {@code name} or {@code kind}
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public Member addMember(AssociationId association, String name, MemberKind kind) {
        boolean single = kind == MemberKind.FORSAKRINGSKASSAN || kind == MemberKind.ARBETSFORMEDLINGEN;
        if (single && directory.members(association).stream().anyMatch(m -> m.kind() == kind && m.active())) {
            throw InvalidInputException.at("kind", "association.error.onlyOne." + kind);
        }
        String clean = newMemberName(association, name);
        MemberEntity saved = members.save(new MemberEntity(UUID.randomUUID(), association.value(), clean, kind));
        audit.record(association, "member.added", clean, null, clean);
        return AssociationDirectory.toMember(saved);
    }

    /** Renames a member; what has been submitted and decided keeps the old name. */
    @Permit(roles = Role.ADMINISTRATOR)
    public void renameMember(AssociationId association, MemberId id, String name) {
        MemberEntity member = member(association, id);
        if (!member.name().equalsIgnoreCase(name.strip())) {
            newMemberName(association, name);
        }
        String clean = FreeText.required("name", name, LONGEST_NAME);
        audit.record(association, "member.renamed", clean, member.name(), clean);
        member.rename(clean);
    }

    /** Lets a member leave or come back. What it has done stays. */
    @Permit(roles = Role.ADMINISTRATOR)
    public void activateMember(AssociationId association, MemberId id, boolean active) {
        MemberEntity member = member(association, id);
        if (member.active() != active) {
            member.activate(active);
            audit.record(association, active ? "member.returned" : "member.left", member.name(), null, null);
        }
    }

    /** Every setting with the value in force. */
    @Permit(roles = {Role.ADMINISTRATOR, Role.DIRECTOR, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Map<Setting, String> settings(AssociationId association) {
        Map<Setting, String> values = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            values.put(setting, setting.defaultValue());
        }
        settings.findByAssociationId(association.value()).forEach(own -> values.put(own.setting(), own.value()));
        return values;
    }

    /**
     * Changes a setting.
     *
     * @throws InvalidInputException at the setting's name when the value is outside its limits
     */
    @Permit(roles = Role.ADMINISTRATOR)
    public void changeSetting(AssociationId association, Setting setting, String value) {
        String clean = setting.stored(value);
        if (!setting.accepts(clean)) {
            throw setting.decimals() == 0
                    ? InvalidInputException.at(
                            setting.name(), "association.error.settingRange", setting.lowest(), setting.highest())
                    : InvalidInputException.at(
                            setting.name(),
                            "association.error.settingDecimals",
                            setting.lowest(),
                            setting.highest(),
                            setting.decimals());
        }
        String before = directory.setting(association, setting);
        if (before.equals(clean)) {
            return;
        }
        settings.findByAssociationIdAndSetting(association.value(), setting)
                .ifPresentOrElse(
                        own -> own.change(clean),
                        () -> settings.save(new SettingEntity(association.value(), setting, clean)));
        audit.record(association, "setting.changed", setting.name(), before, clean);
    }

    private MemberEntity member(AssociationId association, MemberId id) {
        return members.findByAssociationIdAndId(association.value(), id.value()).orElseThrow(NotFoundException::new);
    }

    private String newMemberName(AssociationId association, String name) {
        String clean = FreeText.required("name", name, LONGEST_NAME);
        if (members.existsByAssociationIdAndNameIgnoreCase(association.value(), clean)) {
            throw InvalidInputException.at("name", "association.error.memberTaken", clean);
        }
        return clean;
    }

    private String freeSlug(String name) {
        String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("samordningsforbundet?\\s*", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "forbund" : plain.substring(0, Math.min(plain.length(), 40));
        String slug = base;
        for (int i = 2; associations.existsBySlug(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }
}
