package se.stegvis.funding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.stegvis.access.CurrentActor;
import se.stegvis.access.Role;
import se.stegvis.association.MemberId;
import se.stegvis.association.MemberKind;
import se.stegvis.association.Setting;
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
import se.stegvis.identity.persistence.AccountEntity;
import se.stegvis.identity.persistence.AccountRepository;

/** A förbund of a test's own, with its members and people. */
final class FundingWorld {

    private static final Instant FOUNDED = Instant.parse("2026-01-02T08:00:00Z");

    final AssociationId association;
    final String name;
    final MemberId vasteras;
    final MemberId arbetsformedlingen;
    final MemberId forsakringskassan;
    final MemberId region;
    final AccountId karin;
    final AccountId director;

    private final ApplicationContext context;

    FundingWorld(ApplicationContext context) {
        this.context = context;
        String mark = UUID.randomUUID().toString().substring(0, 8);
        name = "Samordningsförbundet Mälardalen " + mark;
        AssociationEntity saved = context.getBean(AssociationRepository.class)
                .save(new AssociationEntity(UUID.randomUUID(), name, "malardalen-" + mark, FOUNDED));
        association = new AssociationId(saved.id());
        vasteras = member("Västerås stad", MemberKind.MUNICIPALITY);
        arbetsformedlingen = member("Arbetsförmedlingen", MemberKind.ARBETSFORMEDLINGEN);
        forsakringskassan = member("Försäkringskassan", MemberKind.FORSAKRINGSKASSAN);
        region = member("Region Västmanland", MemberKind.REGION);
        karin = person("Karin Åkerlund", Role.APPLICANT, vasteras);
        director = person("Göran Öst", Role.DIRECTOR, null);
        // What is tried here is submitted without signatures, save where signing is what a test is about.
        set(Setting.SIGNATURES_REQUIRED, "NONE");
    }

    MemberId member(String memberName, MemberKind kind) {
        return new MemberId(context.getBean(MemberRepository.class)
                .save(new MemberEntity(UUID.randomUUID(), association.value(), memberName, kind))
                .id());
    }

    AccountId person(String personName, Role role, @Nullable MemberId member) {
        AccountEntity account = context.getBean(AccountRepository.class)
                .save(new AccountEntity(UUID.randomUUID() + "@exempel.se", personName, FOUNDED));
        context.getBean(RoleGrantRepository.class)
                .save(new RoleGrantEntity(
                        association.value(), account.id(), role, member == null ? null : member.value(), null, FOUNDED));
        return new AccountId(account.id());
    }

    void set(Setting setting, String value) {
        SettingRepository settings = context.getBean(SettingRepository.class);
        SettingEntity row = settings.findByAssociationIdAndSetting(association.value(), setting)
                .orElseGet(() -> new SettingEntity(association.value(), setting, value));
        row.change(value);
        settings.save(row);
    }

    <T> T as(AccountId account, Supplier<T> work) {
        return context.getBean(CurrentActor.class).callAs(account, work);
    }

    void as(AccountId account, Runnable work) {
        context.getBean(CurrentActor.class).runAs(account, work);
    }

    List<MemberId> partners() {
        return Arrays.asList(arbetsformedlingen, forsakringskassan, region);
    }
}
