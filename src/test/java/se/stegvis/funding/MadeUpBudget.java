package se.stegvis.funding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.association.MemberId;
import se.stegvis.association.MemberKind;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Kronor;

/** Budgets of five years, ten cost types and four parties, with figures drawn by chance, so that every sum can be held against every other. */
final class MadeUpBudget {

    static final List<Integer> YEARS = List.of(2027, 2028, 2029, 2030, 2031);

    private static final List<String> NAMES =
            List.of("Västerås stad", "Arbetsförmedlingen", "Försäkringskassan", "Region Västmanland");

    /** As people write them: twice the same, with other spaces and capitals, and one whose text has been emptied. */
    private static final List<String> ACTIVITIES =
            List.of("Gemensam kartläggning", "Stöd på arbetsplatsen", "gemensam  kartläggning", "Stöd\u00a0på arbetsplatsen", "");

    private static final List<String> NOTES =
            List.of("Tolk", "Tolk och resor", "Tolk  och resor", "Tolk\u00a0och resor", "Tolk\toch\nresor", "tolk");

    private static final List<String> NO_AMOUNTS =
            List.of("-5", "-1 250,50", "\u2212300 kr", "1,250", "1.250", "mycket", "12:-:-", "=A1+B2", "#REF!", "1e5");
    private static final int PARTICIPANTS = 57;

    private final SplittableRandom random;
    private final List<Member> members = new ArrayList<>();
    private final List<ChainRow> chain = new ArrayList<>();
    private final List<BudgetRow> rows = new ArrayList<>();

    MadeUpBudget(long seed) {
        random = new SplittableRandom(seed);
        NAMES.forEach(name -> members.add(new Member(new MemberId(UUID.randomUUID()), name, MemberKind.MUNICIPALITY, true)));
        int position = 1;
        for (String activity : ACTIVITIES) {
            chain.add(new ChainRow(
                    ChainRowId.random(),
                    position++,
                    1,
                    ChainContent.empty(ChainKind.ACTIVITY).withText(activity).in(YearMonth.of(2027, 3))));
        }
        YEARS.forEach(this::year);
    }

    private void year(int year) {
        for (CostType type : CostType.values()) {
            add(BudgetContent.cost(type, year, amount()));
            for (Member member : members) {
                if (random.nextInt(4) > 0) {
                    BudgetContent cost = BudgetContent.cost(type, year, amount())
                            .at(member.id())
                            .noted(random.nextInt(4) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : "")
                            .forActivity(random.nextInt(3) == 0 ? chain.get(random.nextInt(chain.size())).id() : null);
                    add(type == CostType.SALARY && random.nextBoolean() ? cost.computed(staff()) : cost);
                }
            }
        }
        for (Member member : members) {
            add(BudgetContent.cash(member.id(), year, amount()));
            add(BudgetContent.ownTime(member.id(), year, amount()));
        }
        add(BudgetContent.other("ESF", year, amount()));
        add(BudgetContent.sought(year, amount()));
    }

    private void add(BudgetContent content) {
        rows.add(new BudgetRow(BudgetRowId.random(), 1, content));
    }

    Kronor amount() {
        return Kronor.of(random.nextInt(10) == 0 ? 0 : random.nextLong(1L << random.nextInt(4, 30)));
    }

    StaffCost staff() {
        return new StaffCost(
                BigDecimal.valueOf(random.nextInt(1, 40_000), 2),
                Kronor.of(random.nextInt(20_000, 90_000)),
                BigDecimal.valueOf(random.nextInt(1, 25), 0).divide(BigDecimal.valueOf(2)),
                BigDecimal.valueOf(random.nextInt(0, 6_000), 2));
    }

    List<BudgetContent> contents() {
        return rows.stream().map(BudgetRow::content).toList();
    }

    ApplicationDraft draft() {
        return draft(rows);
    }

    ApplicationDraft draft(List<BudgetRow> budget) {
        Map<AnswerKey, Answer> answers = new HashMap<>();
        answer(answers, "grund.start", "", "2027-01-01");
        answer(answers, "grund.slut", "", "2031-12-31");
        answer(answers, "grund.namn", "", "Uppdiktad insats");
        answer(answers, "parter.huvudman", "", members.getFirst().id().toString());
        answer(answers, "malgrupp.antal", "2027.women", Integer.toString(PARTICIPANTS));
        return new ApplicationDraft(
                ApplicationId.random(),
                new AssociationId(UUID.randomUUID()),
                ApplicationKind.NEW_INITIATIVE,
                ApplicationState.DRAFT,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                form(),
                answers,
                members.stream().skip(1).map(MadeUpBudget::partner).toList(),
                List.of(),
                chain,
                budget,
                List.of(),
                List.of(),
                List.of(),
                members,
                List.of(),
                true,
                true,
                Set.of(),
                Optional.empty(),
                List.of());
    }

    Snapshot snapshot() {
        Map<String, String> names = new TreeMap<>();
        members.forEach(member -> names.put(member.id().toString(), member.name()));
        return new Snapshot(
                Snapshot.FORMAT,
                UUID.randomUUID(),
                ApplicationKind.NEW_INITIATIVE,
                1,
                "Förbundet",
                null,
                null,
                UUID.randomUUID(),
                "Karin",
                names,
                new LinkedHashMap<>(),
                members.stream().map(member -> member.id().toString()).toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                chain,
                contents(),
                PARTICIPANTS,
                List.of(),
                List.of(),
                List.of());
    }

    private static FormDefinition form() {
        try {
            return new FormDefinitions().latest(ApplicationKind.NEW_INITIATIVE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void answer(Map<AnswerKey, Answer> answers, String field, String scope, String value) {
        AnswerKey key = new AnswerKey(field, scope);
        answers.put(key, new Answer(key, value, 1, new AccountId(UUID.randomUUID()), "Karin", Instant.EPOCH, 1));
    }

    private static Partner partner(Member member) {
        return new Partner(
                new PartnerId(UUID.randomUUID()), member.id(), member.name(), PartnerContent.EMPTY, List.of(), 1);
    }

    /** A block of amounts the way people have them in spreadsheets, beside what they come to. */
    List<Pasted> block(int size) {
        return IntStream.range(0, size).mapToObj(i -> pasted()).toList();
    }

    private Pasted pasted() {
        long kronor = random.nextLong(1L << random.nextInt(1, 33));
        String grouped = Kronor.of(kronor).figure();
        return switch (random.nextInt(12)) {
            case 0 -> new Pasted(Long.toString(kronor), Kronor.of(kronor));
            case 1 -> new Pasted(grouped, Kronor.of(kronor));
            case 2 -> new Pasted(grouped.replace('\u00a0', ' ') + " kr", Kronor.of(kronor));
            case 3 -> new Pasted(grouped.replace('\u00a0', '\u202f'), Kronor.of(kronor));
            case 4 -> new Pasted(kronor + ",50", Kronor.of(kronor + 1));
            case 5 -> new Pasted(kronor + ",49 kr", Kronor.of(kronor));
            case 6 -> new Pasted(kronor + ".5", Kronor.of(kronor + 1));
            case 7 -> new Pasted(grouped + ",00", Kronor.of(kronor));
            case 8 -> new Pasted(pointed(kronor) + ",50", Kronor.of(kronor + 1));
            case 9 -> new Pasted(pointed(1_000_000 + kronor), Kronor.of(1_000_000 + kronor));
            case 10 -> new Pasted(pointed(1_000_000 + kronor).replace('.', ',') + ".49", Kronor.of(1_000_000 + kronor));
            default -> new Pasted("  ", null);
        };
    }

    private static String pointed(long kronor) {
        return Kronor.of(kronor).figure().replace('\u00a0', '.');
    }

    /** Something that people have in spreadsheets and a budget cannot hold. */
    String noAmount() {
        return NO_AMOUNTS.get(random.nextInt(NO_AMOUNTS.size()));
    }

    /** Which of the parties an amount is of, counted from 0; negative without one. */
    int partyOf(BudgetContent content) {
        return members.stream().map(Member::id).toList().indexOf(content.member());
    }

    /**
     * A pasted text.
     *
     * @param amount null where the cell is to be empty
     */
    record Pasted(String text, @Nullable Kronor amount) {}
}
