package se.stegvis.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.MeasuringPoint;

/**
 * Applications filled in through the services, as people would: Samordningsteam Västerås with the aims its evaluation of 2017 prints
 * (25/20/55 per cent at exit, 35/25/40 after six months, 70/15/15 after two years, paid back within 34 months), and one with exactly
 * five faults that evaluators have found in real applications.
 */
final class ApplicationFixtures {

    static final List<Integer> YEARS = List.of(2027, 2028);

    private final FundingWorld world;
    private final ApplicationService applications;
    private final StartService starts;
    private final AnswerService answers;
    private final PartnerService partners;
    private final PeopleService people;
    private final GoalService goals;
    private final EffectChainService chain;
    private final BudgetService budget;

    ApplicationFixtures(ApplicationContext context, FundingWorld world) {
        this.world = world;
        applications = context.getBean(ApplicationService.class);
        starts = context.getBean(StartService.class);
        answers = context.getBean(AnswerService.class);
        partners = context.getBean(PartnerService.class);
        people = context.getBean(PeopleService.class);
        goals = context.getBean(GoalService.class);
        chain = context.getBean(EffectChainService.class);
        budget = context.getBean(BudgetService.class);
    }

    /** A draft with nothing but its name. */
    ApplicationId started() {
        return world.as(world.karin, () ->
                starts.start(
                        world.association, NewApplication.newInitiative(world.vasteras, "Samordningsteam Västerås")));
    }

    /** Everything filled in, every goal accepted by every partner. */
    ApplicationId complete() {
        ApplicationId id = started();
        fill(id);
        acceptAll(id);
        return id;
    }

    /** Fills in everything that the form of the application's kind asks for and that has no answer yet. */
    void fill(ApplicationId id) {
        world.as(world.karin, () -> {
            ApplicationDraft draft = applications.open(id);
            FormDefinition form = draft.form();
            texts().forEach((field, text) -> {
                if (form.field(field).isPresent() && draft.value(field).isEmpty()) {
                    answers.save(id, field, "", text, 0);
                }
            });
            perParty(id, form);
            if (form.field("malgrupp.antal").isPresent()) {
                counts(id);
            }
            gates(id);
            if (draft.partners().isEmpty()) {
                world.partners().forEach(member -> partner(id, member));
            }
            draft.continuedGoals().stream()
                    .filter(goal -> form.field("forlangning.resultat").isPresent())
                    .forEach(goal -> answer(id, "forlangning.resultat", goal.id().toString(), "Sexton av fyrtio hösten 2026."));
            if (draft.goals().isEmpty()) {
                goals().forEach(goal -> goals.add(id, goal));
            }
            if (form.requires(FormPart.CHAIN) && draft.chain().isEmpty()) {
                chain(id);
            }
            if (draft.kind() == ApplicationKind.SMALL_GRANT) {
                budget.add(id, BudgetContent.cost(CostType.TRAINING, YEARS.getFirst(), Kronor.of(60_000)));
                budget.add(id, BudgetContent.sought(YEARS.getFirst(), Kronor.of(60_000)));
            } else {
                YEARS.forEach(year -> budget(id, year));
            }
        });
    }

    /**
     * Without huvudman, without target group, with an activity for its only goal, with a year in which money is lacking, and with nobody
     * to take over.
     */
    ApplicationId withFiveFaults() {
        ApplicationId id = complete();
        world.as(world.karin, () -> {
            answer(id, "parter.huvudman", "", "");
            answer(id, "malgrupp.primar", "", "");
            answer(id, "implementering.vad", "", "");
            ApplicationDraft draft = applications.open(id);
            draft.goals().forEach(goal -> goals.remove(id, goal.id()));
            goals.add(id, Goal.builder("Teamet ska genomföra 20 gruppträffar per år.").kind(GoalKind.ACTIVITY).build());
            BudgetRow sought = draft.budget().stream()
                    .filter(row -> row.content().kind() == BudgetKind.SOUGHT && row.content().year() == 2028)
                    .findFirst()
                    .orElseThrow();
            budget.save(id, sought.id(), BudgetContent.sought(2028, Kronor.of(4_050_000)), sought.version());
        });
        return id;
    }

    /** The contact of one partner, who has been invited by e-mail. */
    AccountId contact(ApplicationId id, MemberId member) {
        return world.as(world.karin, () -> applications.open(id).partners().stream()
                .filter(partner -> partner.member().equals(member))
                .findFirst()
                .orElseThrow()
                .contacts()
                .getFirst()
                .account());
    }

    /** Saves over whatever is there. */
    Answer answer(ApplicationId id, String field, String scope, String text) {
        return answers.save(id, field, scope, text, applications.open(id).version(field, scope));
    }

    void acceptAll(ApplicationId id) {
        for (MemberId member : world.partners()) {
            world.as(contact(id, member), () -> applications.open(id).goals()
                    .forEach(goal -> goals.accept(id, goal.id(), member, goal.version())));
        }
    }

    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("grund.inriktning", "INDIVIDUAL");
        texts.put("grund.start", "2027-01-01");
        texts.put("grund.slut", "2028-12-31");
        texts.put("grund.omprovning", "2028-12-31");
        texts.put("forstudie.fraga", "Hur många unga saknar både arbete och kontakt med någon part?");
        texts.put("forstudie.beslut", "Styrelsen avgör i mars 2028 om en insats ska sökas.");
        texts.put("forlangning.andrat", "Fler kommer från vården än vi trodde.");
        texts.put("forlangning.ej-implementerat", "Kommunens budget för teamet beslutas först nästa höst.");
        texts.put("tillagg.vad", "Tio platser till under 2027.");
        texts.put("tillagg.varfor", "Kön har vuxit sedan Arbetsförmedlingen ändrade sitt uppdrag.");
        texts.put("parter.organisationsnummer", "212000-2080");
        texts.put("parter.telefon", "021-39 00 00");
        texts.put("parter.bidrag", "Två arbetskonsulenter, en vägledare och lokaler vid Stora torget.");
        texts.put("parter.firmatecknare", "Åsa Öberg");
        texts.put("parter.mandat", "Direktör enligt nämndens delegationsordning");
        texts.put("parter.lsg", "Lokala samverkansgruppen i Västerås");
        texts.put("parter.ovriga", "Folkhögskolan ordnar kurser genom kommunen.");
        texts.put("behov.glapp", "Den som är sjukskriven och saknar arbete får ingen som håller ihop insatserna.");
        texts.put("behov.glapptyp", "REDUCING");
        texts.put("behov.storlek", "480");
        texts.put("behov.kalla", "Försäkringskassans och kommunens kartläggning våren 2026.");
        texts.put("behov.ordinarie", "Varje part möter bara sin del, och väntan mellan dem är i snitt fyra månader.");
        texts.put("behov.nytt", "Ett team från fyra myndigheter möter personen samtidigt.");
        texts.put("behov.verksamhetsplan", "Mål 2: fler går från sjukskrivning till arbete eller studier.");
        texts.put("malgrupp.primar", "Personer som har varit sjukskrivna längre än ett år");
        texts.put("malgrupp.sekundar", "Handläggare och rehabkoordinatorer hos parterna");
        texts.put("malgrupp.alder-fran", "19");
        texts.put("malgrupp.alder-till", "64");
        texts.put("malgrupp.hittas", "Handläggare föreslår, personen väljer själv att vara med.");
        texts.put("malgrupp.delaktighet", "Tolv tidigare deltagare har läst och ändrat i förslaget.");
        texts.put("mal.aterbetalning", "34");
        texts.put("genomforande.nasta-steg", "Arbetsgivare, skola eller ordinarie rehabilitering med en namngiven kontakt.");
        texts.put("genomforande.overlamning", "Trepartssamtal och uppföljande samtal efter en månad.");
        texts.put("genomforande.metod", "Stöd på arbetsplatsen från första veckan, prövat i teamet sedan 2015.");
        texts.put("genomforande.organisation", "Sex medarbetare, en samordnare på heltid.");
        texts.put("genomforande.styrgrupp", "En chef från varje part. Gruppen beslutar om inriktning och platser.");
        texts.put("genomforande.risker", "Personalbyten. Då går varje part in med en ersättare inom fyra veckor.");
        texts.put("perspektiv.jamstalldhet", "Tre av fyra är kvinnor. Vi söker upp fler män genom vårdcentralerna.");
        texts.put("perspektiv.halsa", "Den med kort utbildning får oftare nej. Teamet ger stöd i kontakten med vården.");
        texts.put("perspektiv.barn", "Träffar läggs under skoltid och föräldrar får stöd i att berätta för sina barn.");
        texts.put("perspektiv.tillganglighet", "Lättläst material, tolk och lokaler utan trösklar.");
        texts.put("uppfoljning.indikatorer", "Väntetid, närvaro och hur trygg deltagaren känner sig i nästa steg.");
        texts.put("uppfoljning.processdagar", "1");
        texts.put("uppfoljning.matpunkter", "MONTHS_6,MONTHS_24");
        texts.put("uppfoljning.delrapport", "2028-01-31");
        texts.put("uppfoljning.slutrapport", "2029-02-28");
        texts.put("uppfoljning.utvardering", "En extern utvärderare följer arbetet och skriver våren 2029.");
        texts.put("implementering.vad", "Kommunen tar över teamet, regionen rehabkoordinatorn.");
        texts.put("implementering.nar", "2029-01-01");
        texts.put("implementering.kostnad", "3 100 000");
        texts.put("implementering.beslut", "Nämnden och regionstyrelsen beslutar hösten 2028.");
        texts.put("implementering.annars", "Deltagarna slussas till sina handläggare och metoden lämnas som handbok.");
        texts.put("budget.kommentar", "Sex årsarbetare. Räknat med 2027 års löner.");
        texts.put("intyg.personuppgifter", "YES");
        texts.put("intyg.riktigt", "YES");
        return texts;
    }

    private void perParty(ApplicationId id, FormDefinition form) {
        Map<MemberId, String> needs = Map.of(
                world.vasteras, "Kortare tid med försörjningsstöd.",
                world.arbetsformedlingen, "Deltagare som är redo för nästa steg.",
                world.forsakringskassan, "Någon som håller i när flera är inblandade.",
                world.region, "En väg vidare efter vården.");
        needs.forEach((member, need) -> {
            if (form.field("behov.parter").isPresent()) {
                answer(id, "behov.parter", member.toString(), need);
            }
            if (form.field("implementering.mottagare").isPresent()) {
                answer(id, "implementering.mottagare", member.toString(), "Enhetschefen som " + need.toLowerCase(Locale.ROOT));
            }
        });
    }

    private void counts(ApplicationId id) {
        answer(id, "malgrupp.antal", "2027.women", "21");
        answer(id, "malgrupp.antal", "2027.men", "8");
        answer(id, "malgrupp.antal", "2028.women", "20");
        answer(id, "malgrupp.antal", "2028.men", "7");
        answer(id, "malgrupp.antal", "2028.non_binary", "1");
    }

    private void gates(ApplicationId id) {
        for (String gate : List.of("parter", "arbetsformaga", "uppdrag", "utforare", "myndighet", "lsg")) {
            answer(id, "grind." + gate, "", "YES");
            answer(id, "grind." + gate, AnswerKey.REASON, "Prövat för " + gate + " av styrgruppen i maj.");
        }
    }

    private void partner(ApplicationId id, MemberId member) {
        Partner partner = partners.add(id, member);
        boolean state = member.equals(world.arbetsformedlingen) || member.equals(world.forsakringskassan);
        partners.save(
                id,
                partner.id(),
                new PartnerContent(
                        "En handläggare på halvtid",
                        "Märta Sjöö",
                        "Områdeschef enligt arbetsordningen",
                        state ? Commitment.CANNOT : Commitment.YES,
                        state ? "Anslaget beslutas för ett år i taget." : ""),
                partner.version());
        people.invite(id, ParticipantKind.PARTNER_CONTACT, member, "Örjan Ek", UUID.randomUUID() + "@exempel.se");
    }

    static List<Goal> goals() {
        return List.of(
                share("25 % av deltagarna ska ha gått vidare till arbete senast 31 december 2028.", "Andel till arbete", 25, 35, 70, 8),
                share("20 % av deltagarna ska studera senast 31 december 2028.", "Andel till studier", 20, 25, 15, 2),
                share(
                        "55 % av deltagarna ska vara i fortsatt rehabilitering senast 31 december 2028.",
                        "Andel i fortsatt rehabilitering",
                        55,
                        40,
                        15,
                        null));
    }

    private static Goal share(
            String text, String indicator, int atExit, int afterHalfYear, int afterTwoYears, @Nullable Integer baseline) {
        return Goal.builder(text)
                .kind(GoalKind.RESULT)
                .level(GoalLevel.INDIVIDUAL)
                .targetGroup("Personer som har varit sjukskrivna längre än ett år")
                .groupSize(57)
                .indicator(indicator)
                .unit("%")
                .baseline(baseline == null ? null : BigDecimal.valueOf(baseline))
                .target(BigDecimal.valueOf(atExit))
                .measuringPoints(List.of(
                        MeasuringPoint.atExit(BigDecimal.valueOf(atExit)),
                        MeasuringPoint.monthsAfterExit(6, BigDecimal.valueOf(afterHalfYear)),
                        MeasuringPoint.monthsAfterExit(24, BigDecimal.valueOf(afterTwoYears))))
                .source("Teamets avslutsblankett")
                .responsible("Samordnaren")
                .deadline(LocalDate.of(2028, 12, 31))
                .build();
    }

    private void chain(ApplicationId id) {
        ChainRow effect = chain.add(
                id, ChainContent.effect("Fler försörjer sig själva", GoalLevel.INDIVIDUAL));
        ChainRow subgoal = chain.add(
                id, ChainContent.subgoal("Varje deltagare har en plan inom fyra veckor", effect.id()));
        chain.add(
                id,
                ChainContent.activity(
                        "Gemensam kartläggning med deltagaren", subgoal.id(), YearMonth.of(2027, 2), "Åke, samordnare"));
    }

    private void budget(ApplicationId id, int year) {
        Map<CostType, Integer> costs = new LinkedHashMap<>();
        costs.put(CostType.SALARY, 3_800_000);
        costs.put(CostType.PREMISES, 400_000);
        costs.put(CostType.TRAINING, 150_000);
        costs.put(CostType.TRAVEL, 50_000);
        costs.put(CostType.EVALUATION, 100_000);
        costs.put(CostType.OVERHEAD, 100_000);
        costs.forEach((type, amount) -> budget.add(id, BudgetContent.cost(type, year, Kronor.of(amount))));
        budget.add(id, BudgetContent.sought(year, Kronor.of(4_300_000)));
        budget.add(id, BudgetContent.cash(world.region, year, Kronor.of(200_000)));
        budget.add(id, BudgetContent.other("ESF", year, Kronor.of(100_000)));
        budget.add(id, BudgetContent.ownTime(world.arbetsformedlingen, year, Kronor.of(275_000)));
    }
}
