package se.stegvis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.HistoryContent.OfAcceptance;
import se.stegvis.funding.HistoryContent.OfAdvice;
import se.stegvis.funding.HistoryContent.OfAnswer;
import se.stegvis.funding.HistoryContent.OfAttachment;
import se.stegvis.funding.HistoryContent.OfBudgetRow;
import se.stegvis.funding.HistoryContent.OfChainRow;
import se.stegvis.funding.HistoryContent.OfGoal;
import se.stegvis.funding.HistoryContent.OfParticipant;
import se.stegvis.funding.HistoryContent.OfPartner;
import se.stegvis.funding.persistence.ApplicationChanges;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalLevel;
import se.stegvis.testing.DatabaseTest;

/** Whatever people do to an application, its history says at any moment exactly what was stored then. */
@DatabaseTest
@SuppressWarnings("NullAway.Init")
class HistoryReplayTest {

    private static final int STEPS = 120;
    private static final int BETWEEN_LOOKS = 8;
    private static final List<String> FIELDS =
            List.of("behov.glapp", "behov.nytt", "genomforande.metod", "perspektiv.barn", "grund.namn", "behov.storlek");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private PartnerService partners;

    @Autowired
    private PeopleService people;

    @Autowired
    private GoalService goals;

    @Autowired
    private EffectChainService chain;

    @Autowired
    private BudgetService budget;

    @Autowired
    private ApplicationChanges changes;

    private FundingWorld world;
    private ApplicationFixtures fixtures;
    private ApplicationId id;
    private Random random;
    private Optional<ChainRemoval> removed = Optional.empty();

    @BeforeEach
    void aFullApplication() {
        world = new FundingWorld(context);
        fixtures = new ApplicationFixtures(context, world);
        id = fixtures.complete();
    }

    @Test
    void history_says_at_every_moment_what_was_stored_then() {
        long seed = System.nanoTime();
        random = new Random(seed);
        Map<Long, Set<String>> looks = new TreeMap<>();
        try {
            for (int step = 0; step < STEPS; step++) {
                AccountId who = anybody();
                world.as(who, this::change);
                if (step % BETWEEN_LOOKS == 0) {
                    looks.put(changes.latest(id.value()), stored());
                }
            }
        } catch (RuntimeException failed) {
            throw new AssertionError("seed " + seed, failed);
        }
        looks.put(changes.latest(id.value()), stored());

        assertThat(looks).as("seed %d", seed).hasSizeGreaterThan(STEPS / BETWEEN_LOOKS / 2);
        looks.forEach((number, expected) ->
                assertThat(told(number)).as("seed %d, after change %d", seed, number).isEqualTo(expected));
    }

    private AccountId anybody() {
        List<AccountId> people = new ArrayList<>(List.of(world.karin));
        world.as(world.karin, this::open).participants().stream()
                .filter(person -> person.kind() == ParticipantKind.PARTNER_CONTACT)
                .forEach(person -> people.add(person.account()));
        return one(people);
    }

    private void change() {
        ApplicationDraft draft = open();
        boolean author = draft.answersFor().isEmpty();
        switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> write(draft);
            case 4 -> goals.add(id, Goal.ofText("Mål " + random.nextInt(100)));
            case 5, 6 -> any(draft.goals()).ifPresent(goal -> goals.save(id, goal.id(), reworded(goal.goal()), goal.version()));
            case 7 -> {
                if (draft.goals().size() > 2) {
                    goals.remove(id, one(draft.goals()).id());
                }
            }
            case 8 -> {
                List<se.stegvis.goal.GoalId> order = new ArrayList<>(draft.goals().stream().map(DraftGoal::id).toList());
                Collections.shuffle(order, random);
                goals.order(id, order);
            }
            case 9 -> partner(draft, author);
            case 10 -> chain.add(id, ChainContent.effect("Effekt " + random.nextInt(100), GoalLevel.SOCIETY));
            case 11 -> chainRow(draft);
            case 12 -> budget.add(id, BudgetContent.cost(one(List.of(CostType.values())), year(), amount()));
            case 13 -> budgetRow(draft);
            case 14 -> answerGoal(draft);
            default -> invite(draft, author);
        }
    }

    private void write(ApplicationDraft draft) {
        String field = one(FIELDS);
        String text = field.equals("behov.storlek")
                ? Integer.toString(random.nextInt(900))
                : random.nextInt(6) == 0 ? "" : draft.value(field) + " och " + random.nextInt(100);
        fixtures.answer(id, field, "", field.equals("grund.namn") ? "Steg " + random.nextInt(1000) : text);
    }

    private Goal reworded(Goal goal) {
        return random.nextBoolean()
                ? goal.toBuilder().groupSize(random.nextInt(80) + 1).build()
                : goal.toBuilder().text("Mål om " + random.nextInt(100)).build();
    }

    private void partner(ApplicationDraft draft, boolean author) {
        List<MemberId> out = world.partners().stream()
                .filter(member -> draft.partners().stream().noneMatch(partner -> partner.member().equals(member)))
                .toList();
        if (!out.isEmpty() && random.nextBoolean()) {
            partners.add(id, one(out));
        } else if (author && draft.partners().size() > 1 && random.nextInt(3) == 0) {
            partners.remove(id, one(draft.partners()).id());
        } else {
            any(draft.partners().stream()
                            .filter(partner -> draft.mayEdit(new FormPlace.OnePartner(partner.member())))
                            .toList())
                    .ifPresent(partner -> partners.save(
                    id,
                    partner.id(),
                    new PartnerContent("Bidrag " + random.nextInt(100), "Märta Sjöö", "", Commitment.CONDITIONAL, "Nytt anslag"),
                    partner.version()));
        }
    }

    private void chainRow(ApplicationDraft draft) {
        if (removed.isPresent() && random.nextBoolean()) {
            chain.putBack(id, removed.get());
            removed = Optional.empty();
        } else if (random.nextInt(3) == 0 && draft.chain().size() > 2) {
            removed = Optional.of(chain.remove(id, one(draft.chain()).id()));
        } else {
            any(draft.chain()).ifPresent(row -> {
                ChainContent content = row.content().withText("Rad " + random.nextInt(100));
                chain.save(
                        id,
                        row.id(),
                        content.kind() == ChainKind.ACTIVITY ? content.in(YearMonth.of(2027, random.nextInt(12) + 1)) : content,
                        row.version());
            });
        }
    }

    private void budgetRow(ApplicationDraft draft) {
        if (draft.budget().size() < 4) {
            return;
        }
        BudgetRow first = one(draft.budget());
        BudgetRow other = one(draft.budget());
        switch (random.nextInt(3)) {
            case 0 -> budget.remove(id, first.id(), first.version());
            case 1 -> budget.save(id, first.id(), first.content().with(amount()), first.version());
            default -> {
                List<BudgetChange> together = new ArrayList<>(List.of(
                        BudgetChange.add(BudgetContent.sought(year(), amount())),
                        BudgetChange.save(first, first.content().with(amount()))));
                if (!other.id().equals(first.id())) {
                    together.add(BudgetChange.remove(other));
                }
                budget.saveAll(id, together);
            }
        }
    }

    private void answerGoal(ApplicationDraft draft) {
        Optional<MemberId> own = draft.answersFor().stream().findFirst();
        if (own.isEmpty() || draft.goals().isEmpty()) {
            write(draft);
            return;
        }
        DraftGoal goal = one(draft.goals());
        if (random.nextBoolean()) {
            goals.accept(id, goal.id(), own.get(), goal.version());
        } else {
            goals.refuse(id, goal.id(), own.get(), "Fel grupp " + random.nextInt(100), goal.version());
        }
    }

    private void invite(ApplicationDraft draft, boolean author) {
        if (!author) {
            write(draft);
            return;
        }
        Optional<Participant> editor = draft.participants().stream()
                .filter(person -> person.kind() == ParticipantKind.EDITOR)
                .findFirst();
        if (editor.isPresent()) {
            people.remove(id, editor.get().account());
        } else {
            people.invite(id, ParticipantKind.EDITOR, world.vasteras, "Lars Ek", UUID.randomUUID() + "@exempel.se");
        }
    }

    /** Everything that the application says as people read it. */
    private Set<String> stored() {
        ApplicationDraft draft = world.as(world.karin, this::open);
        Set<String> all = new TreeSet<>();
        draft.answers().values().forEach(answer ->
                all.add("answer " + answer.key().field() + "~" + answer.key().scope() + " = " + answer.value()));
        draft.partners().forEach(partner ->
                all.add("partner " + partner.id() + " " + partner.member() + " = " + partner.content()));
        draft.goals().forEach(goal -> {
            all.add("goal " + goal.id() + " " + goal.position() + " = " + unasked(goal.goal()));
            goal.goal().parties().forEach(party -> answer(draft, goal, party).ifPresent(all::add));
        });
        draft.chain().forEach(row -> all.add("chain " + row.id() + " = " + row.content()));
        draft.budget().forEach(row -> all.add("budget " + row.id() + " = " + row.content()));
        draft.participants().forEach(person ->
                all.add("person " + person.account() + " = " + person.kind() + " " + person.member()));
        return all;
    }

    private static Optional<String> answer(ApplicationDraft draft, DraftGoal goal, ConcernedParty party) {
        String who = "acceptance " + goal.id() + " " + party.name() + " = ";
        return switch (party.acceptance()) {
            case Acceptance.Pending pending -> Optional.empty();
            case Acceptance.Accepted accepted -> Optional.of(who + "true ");
            case Acceptance.Refused refused -> Optional.of(who + "false " + refused.reason());
        };
    }

    /** The same, as history tells it. */
    private Set<String> told(long number) {
        Map<UUID, String> goalsByRow = new TreeMap<>();
        Map<UUID, UUID> membersByRow = new TreeMap<>();
        List<ApplicationChanges.Stored> state = changes.state(id.value(), number);
        state.forEach(change -> {
            if (change.read() instanceof OfGoal goal) {
                goalsByRow.put(goal.row(), change.item());
            } else if (change.read() instanceof OfPartner partner) {
                membersByRow.put(UUID.fromString(change.item()), partner.member());
            }
        });
        Map<UUID, String> names = Map.of(
                world.arbetsformedlingen.value(), "Arbetsförmedlingen",
                world.forsakringskassan.value(), "Försäkringskassan",
                world.region.value(), "Region Västmanland");
        Set<String> all = new TreeSet<>();
        state.forEach(change -> {
            switch (change.read()) {
                case OfAnswer(String value) ->
                    all.add("answer " + change.item() + (change.item().contains("~") ? "" : "~") + " = " + value);
                case OfPartner partner -> all.add("partner " + change.item() + " " + partner.member() + " = " + partner.content());
                case OfGoal goal -> all.add("goal " + change.item() + " " + goal.position() + " = " + unasked(goal.goal()));
                case OfAcceptance answer -> all.add("acceptance " + goalsByRow.get(answer.goal()) + " "
                        + names.get(membersByRow.get(answer.partner())) + " = " + answer.accepted() + " " + answer.reason());
                case OfChainRow row -> all.add("chain " + change.item() + " = " + row.content());
                case OfBudgetRow row -> all.add("budget " + change.item() + " = " + row.content());
                case OfParticipant person -> all.add("person " + change.item() + " = " + person.kind() + " " + person.member());
                case OfAttachment file -> all.add("file " + file);
                case OfAdvice advice -> all.add("advice " + advice);
                case null -> all.add("nothing " + change);
            }
        });
        return all;
    }

    private static Goal unasked(Goal goal) {
        return goal.toBuilder().parties(List.of()).build();
    }

    private ApplicationDraft open() {
        return applications.open(id);
    }

    private int year() {
        return 2027 + random.nextInt(2);
    }

    private Kronor amount() {
        return Kronor.of(random.nextInt(1_000_000));
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private <T> Optional<T> any(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(one(choices));
    }
}
