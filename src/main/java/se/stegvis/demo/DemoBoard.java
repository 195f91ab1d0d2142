package se.stegvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.Association;
import se.stegvis.board.Advice;
import se.stegvis.board.AgendaItemId;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.DecisionService;
import se.stegvis.board.MeetingDetails;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingService;
import se.stegvis.board.MinutesService;
import se.stegvis.board.NewDecision;
import se.stegvis.board.NewProposal;
import se.stegvis.board.Outcome;
import se.stegvis.board.PreparationService;
import se.stegvis.board.YearFrameService;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;

/**
 * In Mälardalen the board's money for the coming years, two of three applications prepared, and a meeting in three weeks that is to
 * decide. In Vättern a meeting today that has decided, with its minutes signed.
 */
@Component
@Order(3)
class DemoBoard implements DemoStory {

    private final YearFrameService frames;
    private final PreparationService preparation;
    private final MeetingService meetings;
    private final DecisionService decisions;
    private final MinutesService minutes;
    private final Submissions submissions;
    private final CurrentActor currentActor;
    private final LocalDate today;

    DemoBoard(
            YearFrameService frames,
            PreparationService preparation,
            MeetingService meetings,
            DecisionService decisions,
            MinutesService minutes,
            Submissions submissions,
            CurrentActor currentActor,
            Clock clock) {
        this.frames = frames;
        this.preparation = preparation;
        this.meetings = meetings;
        this.decisions = decisions;
        this.minutes = minutes;
        this.submissions = submissions;
        this.currentActor = currentActor;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
        toBeDecided(malardalen);
        decided(vattern);
    }

    private void toBeDecided(Place malardalen) {
        Association association = malardalen.association();
        List<SubmittedApplication> applications = submissions.of(association.id()).stream()
                .sorted(Comparator.comparing(SubmittedApplication::submittedAt))
                .toList();
        CaseFileId first = caseFile(applications.getFirst());
        CaseFileId second = caseFile(applications.get(1));
        currentActor.runAs(malardalen.person("petra"), () -> {
            preparation.recommend(first, Advice.GRANT, "Målen går att följa upp och parterna står bakom dem.", 0);
            preparation.recommend(second, Advice.GRANT, "Målgruppen är tydlig. Följ upp hur unga hittas.", 0);
        });
        currentActor.runAs(malardalen.person("christer"), () -> {
            frames.set(association.id(), today.getYear() + 1, Kronor.of(6_500_000));
            frames.set(association.id(), today.getYear() + 2, Kronor.of(6_500_000));
            preparation.propose(
                    first,
                    new NewProposal(
                            Outcome.GRANT_WITH_CONDITIONS,
                            applications.getFirst().sought(),
                            "Styrgruppen redovisar avhopp och orsaker vid varje delrapport.",
                            "Insatsen fortsätter ett arbete som parterna vill behålla."),
                    0);
            MeetingId meeting = meetings.plan(
                    association.id(), new MeetingDetails(today.plusWeeks(3), LocalTime.of(13, 0), "Stadshuset, sal 2"));
            applications.forEach(application -> meetings.addCase(meeting, caseFile(application)));
        });
    }

    private void decided(Place vattern) {
        Association association = vattern.association();
        SubmittedApplication application = submissions.of(association.id()).getFirst();
        AccountId chair = vattern.person("olle");
        AccountId member = vattern.person("mona");
        MeetingId meeting = currentActor.callAs(vattern.person("doris"), () -> {
            frames.set(association.id(), today.getYear() + 1, Kronor.of(2_000_000));
            frames.set(association.id(), today.getYear() + 2, Kronor.of(2_000_000));
            preparation.propose(
                    caseFile(application),
                    new NewProposal(Outcome.GRANT, application.sought(), "", "Få insatser når målgruppen i dag."),
                    0);
            MeetingId planned = meetings.plan(association.id(), new MeetingDetails(today, LocalTime.of(9, 0), "Habo kommunhus"));
            AgendaItemId item = meetings.addCase(planned, caseFile(application));
            meetings.summon(planned);
            meetings.open(planned);
            meetings.arrived(planned, chair, LocalTime.of(9, 0));
            meetings.arrived(planned, member, LocalTime.of(9, 0));
            decisions.decide(
                    item,
                    new NewDecision(
                            Outcome.GRANT, application.sought(), "", "", List.of("Bifall"), null, Map.of(), Map.of()));
            meetings.close(planned);
            minutes.chooseAdjuster(planned, member);
            return planned;
        });
        currentActor.runAs(chair, () -> minutes.sign(meeting));
        currentActor.runAs(member, () -> minutes.sign(meeting));
    }

    private static CaseFileId caseFile(SubmittedApplication application) {
        return new CaseFileId(application.id().value());
    }
}
