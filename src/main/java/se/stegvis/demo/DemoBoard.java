package se.stegvis.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.stegvis.access.CurrentActor;
import se.stegvis.association.Association;
import se.stegvis.board.Advice;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.MeetingDetails;
import se.stegvis.board.MeetingId;
import se.stegvis.board.MeetingService;
import se.stegvis.board.NewProposal;
import se.stegvis.board.Outcome;
import se.stegvis.board.PreparationService;
import se.stegvis.board.YearFrameService;
import se.stegvis.demo.DemoPeople.Place;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Submissions;
import se.stegvis.funding.SubmittedApplication;

/** The board's money for the coming years, two of three applications prepared, and a meeting in three weeks that is to decide. */
@Component
@Order(3)
class DemoBoard implements DemoStory {

    private final YearFrameService frames;
    private final PreparationService preparation;
    private final MeetingService meetings;
    private final Submissions submissions;
    private final CurrentActor currentActor;
    private final LocalDate today;

    DemoBoard(
            YearFrameService frames,
            PreparationService preparation,
            MeetingService meetings,
            Submissions submissions,
            CurrentActor currentActor,
            Clock clock) {
        this.frames = frames;
        this.preparation = preparation;
        this.meetings = meetings;
        this.submissions = submissions;
        this.currentActor = currentActor;
        this.today = SwedishTime.today(clock);
    }

    @Override
    public void tell(Place malardalen, Place vattern) {
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

    private static CaseFileId caseFile(SubmittedApplication application) {
        return new CaseFileId(application.id().value());
    }
}
