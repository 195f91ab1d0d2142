package se.stegvis.funding;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.stegvis.association.MemberId;
import se.stegvis.calculation.GoalTie;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.registry.DocumentId;
import se.stegvis.goal.GoalId;

/**
 * A draft and a submitted application with somebody in each part, and what the services' methods are called with. People and rows are
 * those of the caller's own party, so that what is refused is refused for the part and for nothing else.
 */
public final class PartsWorld {

    private final FundingWorld world;
    private final ApplicationContext context;
    private final PeopleService people;
    private final Map<ParticipantKind, AccountId> ofDraft;
    private final Map<ParticipantKind, AccountId> ofSubmitted;
    private final Map<ApplicationId, Map<ParticipantKind, CommentId>> comments = new HashMap<>();
    private final Map<ApplicationId, AccountId> readersOfRegion = new HashMap<>();
    private final Map<ApplicationId, ApplicationDraft> reads = new HashMap<>();
    private final ApplicationId draft;
    private final ApplicationId submitted;

    public PartsWorld(ApplicationContext context) {
        this.context = context;
        world = new FundingWorld(context);
        people = context.getBean(PeopleService.class);
        ApplicationFixtures fixtures = new ApplicationFixtures(context, world);
        draft = fixtures.complete();
        submitted = fixtures.complete();
        ofDraft = fill(draft, fixtures.contact(draft, world.region));
        ofSubmitted = fill(submitted, fixtures.contact(submitted, world.region));
        world.as(world.karin, () -> context.getBean(SubmissionService.class).submit(submitted));
    }

    public ApplicationId application(boolean before) {
        return before ? draft : submitted;
    }

    public AccountId person(ParticipantKind kind, boolean before) {
        return java.util.Objects.requireNonNull((before ? ofDraft : ofSubmitted).get(kind));
    }

    private Map<ParticipantKind, AccountId> fill(ApplicationId id, AccountId contact) {
        Map<ParticipantKind, AccountId> in = new EnumMap<>(ParticipantKind.class);
        in.put(ParticipantKind.OWNER, world.karin);
        in.put(ParticipantKind.PARTNER_CONTACT, contact);
        for (ParticipantKind kind : List.of(ParticipantKind.EDITOR, ParticipantKind.SIGNATORY, ParticipantKind.READER)) {
            in.put(kind, invite(world.karin, id, kind, world.vasteras));
        }
        in.put(ParticipantKind.STAND_IN, invite(contact, id, ParticipantKind.STAND_IN, world.region));
        readersOfRegion.put(id, invite(contact, id, ParticipantKind.READER, world.region));
        world.as(world.karin, () -> people.inviteOffice(id, world.director));
        in.put(ParticipantKind.OFFICE, world.director);
        Map<ParticipantKind, CommentId> said = new EnumMap<>(ParticipantKind.class);
        in.forEach((kind, account) -> said.put(kind, world.as(account, () -> context.getBean(CommentService.class)
                .write(id, Section.NEED, "", "Sagt av " + kind, Set.of()))));
        comments.put(id, said);
        return in;
    }

    private AccountId invite(AccountId by, ApplicationId id, ParticipantKind kind, MemberId member) {
        return world.as(by, () -> people.invite(id, kind, member, "Person " + kind, kind + "." + member + "@exempel.se"));
    }

    /** What a method is called with, as somebody of that part would call it. */
    public @Nullable Object[] arguments(Method method, ParticipantKind caller, boolean before) {
        @Nullable Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(method, method.getParameterTypes()[i], caller, before);
        }
        return arguments;
    }

    /** A field's key, a file's name, or nothing. */
    private static String words(Method method) {
        Class<?> service = method.getDeclaringClass();
        return service == AnswerService.class ? "behov.glapp" : service == AttachmentService.class ? "plan.pdf" : "";
    }

    private @Nullable Object argument(Method method, Class<?> type, ParticipantKind caller, boolean before) {
        ApplicationId id = application(before);
        ApplicationDraft read = reads.computeIfAbsent(
                id, each -> world.as(world.karin, () -> context.getBean(ApplicationService.class).open(each)));
        boolean partners = caller.answersForPartner();
        if (type == ApplicationId.class) {
            return id;
        }
        if (type == AccountId.class) {
            return switch (method.getName()) {
                case "handOver" -> person(ParticipantKind.EDITOR, before);
                case "inviteOffice" -> world.director;
                default -> partners ? readersOfRegion.get(id) : person(ParticipantKind.READER, before);
            };
        }
        if (type == CommentId.class) {
            return java.util.Objects.requireNonNull(comments.get(id)).get(caller);
        }
        if (type == MemberId.class) {
            return method.getName().equals("invite") && !partners ? world.vasteras : world.region;
        }
        Map<Class<?>, Object> others = new HashMap<>(Map.of(
                ParticipantKind.class, ParticipantKind.SIGNATORY,
                PartnerId.class, read.partners().stream()
                        .filter(partner -> partner.member().equals(world.region))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                PartnerContent.class, PartnerContent.EMPTY,
                GoalId.class, read.goals().getFirst().id(),
                Goal.class, Goal.ofText("Ett mål till"),
                ApplicationDraft.class, read,
                BudgetRowId.class, read.budget().getFirst().id(),
                BudgetContent.class, BudgetContent.cost(CostType.TRAVEL, 2027, Kronor.of(1))));
        others.putAll(Map.of(
                ChainRowId.class, read.chain().getFirst().id(),
                ChainContent.class, read.chain().getFirst().content(),
                ChainRemoval.class, new ChainRemoval(read.chain().getFirst(), Set.of(), Set.of()),
                AttachmentId.class, AttachmentId.random(),
                InputStream.class, new ByteArrayInputStream("ingen fil".getBytes(StandardCharsets.UTF_8)),
                byte[].class, new byte[] {1},
                NewApplication.class, NewApplication.newInitiative(world.vasteras, "Nytt"),
                Section.class, Section.NEED,
                Set.class, Set.of(),
                List.class, List.of()));
        others.putAll(Map.of(
                CompletionRequest.class, new CompletionRequest(List.of(), "", null),
                NewSignature.class,
                        new NewSignature(world.region, "", "", "", false, "", SigningMethod.PASSWORD, ""),
                HistoryFilter.class, HistoryFilter.ALL,
                HistoryPart.class, HistoryPart.ANSWER,
                Instant.class, read.startedAt(),
                ConflictId.class, new ConflictId(UUID.randomUUID()),
                ConflictOutcome.class, ConflictOutcome.values()[0],
                FieldPlace.class, new FieldPlace("behov.glapp"),
                OwnWords.class, new OwnWords("", "", null),
                DocumentId.class, new DocumentId(UUID.randomUUID())));
        others.put(Supplier.class, (Supplier<Instant>) read::startedAt);
        others.put(Map.class, Map.of());
        others.put(GoalTie.class, GoalTie.uncounted());
        others.put(String.class, words(method));
        others.put(long.class, 1L);
        others.put(int.class, 1);
        others.put(boolean.class, true);
        Object found = others.get(type);
        if (found == null) {
            throw new AssertionError("say in PartsWorld what " + method + " is called with: " + type.getSimpleName());
        }
        return found;
    }
}
