package se.stegvis.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.MemberId;
import se.stegvis.calculation.ForecastService;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.AnswerKey;
import se.stegvis.funding.AnswerService;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationService;
import se.stegvis.funding.BudgetContent;
import se.stegvis.funding.BudgetService;
import se.stegvis.funding.Commitment;
import se.stegvis.funding.GoalService;
import se.stegvis.funding.KnownInitiatives;
import se.stegvis.funding.NewApplication;
import se.stegvis.funding.NewSignature;
import se.stegvis.funding.ParticipantKind;
import se.stegvis.funding.Partner;
import se.stegvis.funding.PartnerContent;
import se.stegvis.funding.PartnerService;
import se.stegvis.funding.PeopleService;
import se.stegvis.funding.SigningMethod;
import se.stegvis.funding.SigningService;
import se.stegvis.funding.StartService;
import se.stegvis.funding.SubmissionService;
import se.stegvis.goal.Goal;
import se.stegvis.goal.GoalId;
import se.stegvis.goal.GoalKind;
import se.stegvis.goal.GoalLevel;
import se.stegvis.goal.MeasuringPoint;

/**
 * Applications that have been written and submitted, one that is being written with faults in it. The goals of Samordningsteam Öst are
 * those that Samordningsteam Västerås had (evaluation of 2017): 25/20/55 per cent at exit, 35/25/40 after six months, 70/15/15 after two
 * years, paid back within 34 months.
 */
@Component
@Order(2)
class DemoApplications implements DemoStory {

    private static final List<String> GATES =
            List.of("parter", "arbetsformaga", "uppdrag", "utforare", "myndighet", "lsg");

    /** A goal in words that mean different things to different people, kept for a reason. */
    private static final String SOFT = "Personalen ska ha ett bättre samarbete kring övergångar och fler ska känna sig trygga.";

    private final ApplicationService applications;
    private final AnswerService answers;
    private final PartnerService partners;
    private final PeopleService people;
    private final GoalService goals;
    private final DemoChains chains;
    private final BudgetService budget;
    private final ForecastService forecasts;
    private final SubmissionService submissions;
    private final SigningService signing;
    private final StartService starts;
    private final KnownInitiatives initiatives;
    private final CurrentActor currentActor;
    private final int thisYear;

    DemoApplications(
            ApplicationService applications,
            AnswerService answers,
            PartnerService partners,
            PeopleService people,
            GoalService goals,
            DemoChains chains,
            BudgetService budget,
            ForecastService forecasts,
            SubmissionService submissions,
            SigningService signing,
            StartService starts,
            KnownInitiatives initiatives,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.answers = answers;
        this.partners = partners;
        this.people = people;
        this.goals = goals;
        this.chains = chains;
        this.budget = budget;
        this.forecasts = forecasts;
        this.submissions = submissions;
        this.signing = signing;
        this.starts = starts;
        this.initiatives = initiatives;
        this.currentActor = currentActor;
        this.thisYear = SwedishTime.today(clock).getYear();
    }

    /**
     * A complete application.
     *
     * @param owner mailbox of who writes it
     * @param contacts for each partner the mailbox of its contact
     * @param own answers that differ from application.properties
     * @param participants planned for each year
     * @param salary salaries a year, in kronor; the other costs follow
     */
    private record Plan(
            String name,
            String owner,
            String lead,
            Map<String, String> contacts,
            Map<String, String> own,
            int participants,
            int salary,
            List<Goal> goals) {}

    @Override
    public void tell(Place malardalen, Place vattern) {
        submit(malardalen, samordningsteam(malardalen));
        submit(malardalen, youth());
        submit(malardalen, transitions());
        currentActor.runAs(malardalen.person("karin"), () -> beingWritten(malardalen));
        submit(vattern, small());
    }

    private Plan samordningsteam(Place place) {
        LocalDate end = LocalDate.of(thisYear + 2, 12, 31);
        Map<String, String> contacts = new LinkedHashMap<>();
        contacts.put("Arbetsförmedlingen", "arvid");
        contacts.put("Försäkringskassan", "fatima");
        contacts.put("Region Västmanland", "anna");
        return new Plan(
                "Samordningsteam Öst",
                "karin",
                "Västerås stad",
                contacts,
                Map.of(
                        "grund.tidigare",
                        initiatives.known(place.association().id()).getFirst().id().toString()),
                57,
                3_800_000,
                List.of(
                        share("25 % av deltagarna ska ha gått vidare till arbete senast " + end + ".", "Andel till arbete", 8, 25, 35, 70),
                        share("20 % av deltagarna ska studera senast " + end + ".", "Andel till studier", 2, 20, 25, 15),
                        share(
                                "55 % av deltagarna ska vara i fortsatt rehabilitering senast " + end + ".",
                                "Andel i fortsatt rehabilitering",
                                90,
                                55,
                                40,
                                15)));
    }

    private Plan youth() {
        return new Plan(
                "Unga vidare",
                "arvid",
                "Arbetsförmedlingen",
                Map.of("Hallstahammars kommun", "harald"),
                Map.of(
                        "malgrupp.primar", "Unga 16–29 år som varken arbetar eller studerar",
                        "malgrupp.alder-fran", "16",
                        "malgrupp.alder-till", "29",
                        "behov.storlek", "210"),
                40,
                1_400_000,
                List.of(share(
                        "40 % av deltagarna ska arbeta eller studera på minst halvtid senast " + (thisYear + 2) + "-12-31.",
                        "Andel i arbete eller studier",
                        12,
                        40,
                        45,
                        50)));
    }

    private Plan transitions() {
        return new Plan(
                "Säkra övergångar",
                "anna",
                "Region Västmanland",
                Map.of("Västerås stad", "karin"),
                Map.of(
                        "grund.inriktning", "STRUCTURAL",
                        "malgrupp.primar", "Rehabkoordinatorer, handläggare och deras chefer",
                        "malgrupp.sekundar", "Personer som går från vård till arbetslivsinriktad rehabilitering",
                        "behov.glapptyp", "COVERING"),
                30,
                1_900_000,
                List.of(
                        Goal.builder(SOFT)
                                .kind(GoalKind.PROCESS)
                                .level(GoalLevel.ORGANISATION)
                                .build(),
                        Goal.builder("80 % av övergångarna ska ha en namngiven mottagare inom två veckor senast " + (thisYear + 2)
                                        + "-12-31.")
                                .kind(GoalKind.RESULT)
                                .level(GoalLevel.INDIVIDUAL)
                                .targetGroup("Personer som går från vård till arbetslivsinriktad rehabilitering")
                                .groupSize(60)
                                .indicator("Andel övergångar med mottagare inom två veckor")
                                .unit("%")
                                .baseline(BigDecimal.valueOf(35))
                                .target(BigDecimal.valueOf(80))
                                .source("Rehabkoordinatorernas avstämning")
                                .responsible("Samordnaren")
                                .deadline(LocalDate.of(thisYear + 2, 12, 31))
                                .build()));
    }

    private Plan small() {
        return new Plan(
                "Stegen ut",
                "hanna",
                "Habo kommun",
                Map.of("Region Jönköpings län", "ronja"),
                Map.of(),
                20,
                900_000,
                List.of(share(
                        "30 % av deltagarna ska ha ett arbete på minst halvtid senast " + (thisYear + 2) + "-12-31.",
                        "Andel till arbete",
                        10,
                        30,
                        35,
                        40)));
    }

    /**
     * An ansökan on its way, with the faults evaluators meet: no target group, an activity for a goal, a chain with loose ends, a budget
     * that does not add up.
     */
    private void beingWritten(Place place) {
        MemberId lead = place.member("Västerås stad").id();
        ApplicationId id = starts.start(place.association().id(), NewApplication.newInitiative(lead, "Gröna steg"));
        answer(id, "grund.inriktning", "", "INDIVIDUAL");
        answer(id, "grund.start", "", (thisYear + 1) + "-03-01");
        answer(id, "grund.slut", "", (thisYear + 1) + "-12-31");
        answer(id, "parter.huvudman", "", lead.toString());
        answer(id, "behov.glapp", "", "Det saknas lugna platser för arbetsträning utomhus.");
        goals.add(id, Goal.ofText("Teamet ska genomföra 20 gruppträffar per år efter avslutad insats."));
        chains.loose(id, thisYear + 1);
        budget.add(id, BudgetContent.sought(thisYear + 1, Kronor.of(700_000)));
    }

    private void submit(Place place, Plan plan) {
        ApplicationId id = currentActor.callAs(place.person(plan.owner()), () -> write(place, plan));
        plan.contacts()
                .forEach((partner, mailbox) -> currentActor.runAs(
                        place.person(mailbox), () -> applications.open(id).goals().forEach(goal -> goals.accept(
                                id, goal.id(), place.member(partner).id(), goal.version()))));
        sign(place, id, plan.owner(), place.member(plan.lead()).id());
        plan.contacts().forEach((partner, mailbox) ->
                sign(place, id, mailbox, place.member(partner).id()));
        currentActor.runAs(place.person(plan.owner()), () -> submissions.submit(id));
    }

    private void sign(Place place, ApplicationId id, String mailbox, MemberId party) {
        currentActor.runAs(place.person(mailbox), () -> signing.sign(
                id,
                new NewSignature(
                        party,
                        place.names().getOrDefault(mailbox, mailbox),
                        "Områdeschef",
                        "Enligt arbetsordningen",
                        true,
                        signing.state(id).checksum(),
                        SigningMethod.PASSWORD,
                        DemoPeople.PASSWORD)));
    }

    private ApplicationId write(Place place, Plan plan) {
        MemberId lead = place.member(plan.lead()).id();
        ApplicationId id = starts.start(place.association().id(), NewApplication.newInitiative(lead, plan.name()));
        answer(id, "parter.huvudman", "", lead.toString());
        Map<String, String> all = new LinkedHashMap<>(common());
        all.putAll(plan.own());
        all.forEach((field, text) -> answer(id, field, "", text));
        for (String gate : GATES) {
            answer(id, "grind." + gate, "", "YES");
            answer(id, "grind." + gate, AnswerKey.REASON, "Styrgruppen har gått igenom frågan.");
        }
        need(id, lead, plan.lead());
        plan.contacts().forEach((partner, mailbox) -> {
            MemberId member = place.member(partner).id();
            need(id, member, partner);
            partner(place, id, member, mailbox);
        });
        for (int year = thisYear + 1; year <= thisYear + 2; year++) {
            answer(id, "malgrupp.antal", year + ".women", Integer.toString(plan.participants() * 3 / 10));
            answer(id, "malgrupp.antal", year + ".men", Integer.toString(plan.participants() / 5));
        }
        List<GoalId> written = new ArrayList<>();
        plan.goals().forEach(goal -> {
            GoalId added = goals.add(id, goal).id();
            written.add(added);
            if (goal.text().equals(SOFT)) {
                goals.keep(id, added, "fuzzy-words", "", "Personalen har själv valt orden. De mäts med samma enkät före och efter.");
            }
        });
        chains.tell(id, written, lead, plan.salary(), thisYear + 1);
        DemoBenefit.confirm(forecasts, id);
        return id;
    }

    private void need(ApplicationId id, MemberId member, String name) {
        answer(id, "behov.parter", member.toString(), name + " behöver korta väntan för dem som möter flera myndigheter.");
        answer(id, "implementering.mottagare", member.toString(), "Enhetschefen för rehabilitering, " + name);
    }

    private void partner(Place place, ApplicationId id, MemberId member, String mailbox) {
        Partner partner = partners.add(id, member);
        boolean state = place.members().values().stream()
                .anyMatch(m -> m.id().equals(member)
                        && (m.name().equals("Försäkringskassan") || m.name().equals("Arbetsförmedlingen")));
        partners.save(
                id,
                partner.id(),
                new PartnerContent(
                        "En handläggare på halvtid",
                        "Områdeschefen",
                        "Enligt arbetsordningen",
                        state ? Commitment.CANNOT : Commitment.YES,
                        state ? "Anslaget beslutas för ett år i taget." : ""),
                partner.version());
        people.invite(
                id,
                ParticipantKind.PARTNER_CONTACT,
                member,
                place.names().getOrDefault(mailbox, mailbox),
                place.email(mailbox));
    }

    private void answer(ApplicationId id, String field, String scope, String text) {
        answers.save(id, field, scope, text, applications.open(id).version(field, scope));
    }

    private Map<String, String> common() {
        try {
            Properties read = PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("demo/application.properties"), StandardCharsets.UTF_8));
            Map<String, String> texts = new LinkedHashMap<>();
            read.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> texts.put(
                            key,
                            read.getProperty(key)
                                    .replace("{y1}", Integer.toString(thisYear + 1))
                                    .replace("{y2}", Integer.toString(thisYear + 2))
                                    .replace("{y3}", Integer.toString(thisYear + 3))));
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Goal share(String text, String indicator, int baseline, int atExit, int afterHalfYear, int afterTwoYears) {
        return Goal.builder(text)
                .kind(GoalKind.RESULT)
                .level(GoalLevel.INDIVIDUAL)
                .targetGroup("Deltagarna")
                .groupSize(40)
                .indicator(indicator)
                .unit("%")
                .baseline(BigDecimal.valueOf(baseline))
                .target(BigDecimal.valueOf(atExit))
                .measuringPoints(List.of(
                        MeasuringPoint.atExit(BigDecimal.valueOf(atExit)),
                        MeasuringPoint.monthsAfterExit(6, BigDecimal.valueOf(afterHalfYear)),
                        MeasuringPoint.monthsAfterExit(24, BigDecimal.valueOf(afterTwoYears))))
                .source("Teamets avslutsblankett")
                .responsible("Samordnaren")
                .deadline(LocalDate.of(thisYear + 2, 12, 31))
                .build();
    }
}
