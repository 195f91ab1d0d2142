package se.stegvis.funding;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.access.ActorSource;
import se.stegvis.access.CurrentActor;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.persistence.ApplicationEntity;
import se.stegvis.funding.persistence.ApplicationRepository;
import se.stegvis.funding.persistence.DeclaredNumberEntity;
import se.stegvis.funding.persistence.DeclaredNumberRepository;
import se.stegvis.funding.persistence.EditedRow;
import se.stegvis.funding.persistence.ParticipantEntity;
import se.stegvis.funding.persistence.ParticipantRepository;

/** The way into a draft for everything that changes it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftAccess {

    private final ApplicationRepository applications;
    private final ParticipantRepository participants;
    private final DeclaredNumberRepository declaredNumbers;
    private final Completions completions;
    private final CurrentActor currentActor;
    private final ActorSource people;
    private final Signatures signatures;
    private final Clock clock;

    DraftAccess(
            ApplicationRepository applications,
            ParticipantRepository participants,
            DeclaredNumberRepository declaredNumbers,
            Completions completions,
            CurrentActor currentActor,
            ActorSource people,
            Signatures signatures,
            Clock clock) {
        this.applications = applications;
        this.participants = participants;
        this.declaredNumbers = declaredNumbers;
        this.completions = completions;
        this.currentActor = currentActor;
        this.people = people;
        this.signatures = signatures;
        this.clock = clock;
    }

    /**
     * The application, for changing something in one place of it. Others who want to change it wait until the transaction ends, which
     * is short: what they change does not conflict, and a submission is either before or after.
     *
     * @throws RefusedException when it has been submitted and no completion that is open names the place, or the caller does not write
     */
    ApplicationEntity edit(ApplicationId id, FormPlace place) {
        ApplicationEntity application = hold(id);
        if (application.state() == ApplicationState.DRAFT) {
            change(application);
        } else {
            Completion open = openToCaller(application);
            if (!open.opens(place)) {
                throw RefusedException.because("funding.refused.notNamed");
            }
        }
        return application;
    }

    /**
     * The application, for changing what says nothing by itself: which digits are no personnummer.
     *
     * @throws RefusedException when it has been submitted and no completion is open, or the caller does not write
     */
    ApplicationEntity editBeside(ApplicationId id) {
        ApplicationEntity application = hold(id);
        if (application.state() == ApplicationState.SUBMITTED) {
            openToCaller(application);
        }
        return application;
    }

    /**
     * The draft, for changing it as a whole: nothing that a completion can name.
     *
     * @throws RefusedException when it has been submitted
     */
    ApplicationEntity editDraft(ApplicationId id) {
        ApplicationEntity application = holdDraft(id);
        change(application);
        return application;
    }

    /**
     * As {@link #editDraft} for what leaves alone what the application says.
     *
     * @throws RefusedException when it has been submitted
     */
    ApplicationEntity holdDraft(ApplicationId id) {
        ApplicationEntity application = hold(id);
        if (application.state() == ApplicationState.SUBMITTED) {
            throw RefusedException.because("funding.refused.submitted");
        }
        return application;
    }

    /** Signatures under what is changed fall. */
    private void change(ApplicationEntity application) {
        application.changed(clock.instant());
        signatures.watch(application);
    }

    /** The application, kept from others until the transaction ends, whatever has become of it. */
    ApplicationEntity hold(ApplicationId id) {
        return applications.findAndLock(id.value()).orElseThrow(NotFoundException::new);
    }

    /**
     * Lets a change through that follows from one in another place, where that place may be changed too.
     *
     * @param application as {@link #edit} gave it
     * @param reason why not otherwise
     */
    void requireAlso(ApplicationEntity application, FormPlace place, String reason) {
        if (application.state() == ApplicationState.SUBMITTED
                && !openToCaller(application).opens(place)) {
            throw RefusedException.because(reason);
        }
    }

    private Completion openToCaller(ApplicationEntity application) {
        Completion open = completions
                .open(application.id())
                .orElseThrow(() -> RefusedException.because("funding.refused.submitted"));
        if (!caller(application).kind().writes()) {
            throw RefusedException.because("funding.refused.notWriting");
        }
        return open;
    }

    /**
     * As {@link #edit} for what is the owner's and the co-authors' alone.
     *
     * @throws RefusedException also when the caller is a partner's contact
     */
    ApplicationEntity editAsAuthor(ApplicationId id, FormPlace place) {
        return requireAuthor(edit(id, place));
    }

    /** As {@link #editDraft} for what is the owner's and the co-authors' alone. */
    ApplicationEntity editDraftAsAuthor(ApplicationId id) {
        return requireAuthor(editDraft(id));
    }

    private ApplicationEntity requireAuthor(ApplicationEntity application) {
        if (caller(application).kind().answersForPartner()) {
            throw RefusedException.because("funding.refused.contact");
        }
        return application;
    }

    /**
     * The application, for talking about it: nothing in it changes, so nobody waits for it.
     *
     * @throws RefusedException when it has been submitted, and talking about it is over
     */
    ApplicationEntity discuss(ApplicationId id) {
        ApplicationEntity application = applications.findById(id.value()).orElseThrow(NotFoundException::new);
        if (application.state() == ApplicationState.SUBMITTED
                && completions.open(application.id()).isEmpty()) {
            throw RefusedException.because("fundingtogether.refused.closed");
        }
        return application;
    }

    /** The caller's place in the application. */
    ParticipantEntity caller(ApplicationEntity application) {
        return participants
                .findByApplicationIdAndAccountId(
                        application.id(), author())
                .orElseThrow(NotFoundException::new);
    }

    /** Whether the caller is one of those who write it. */
    boolean writes(ApplicationEntity application) {
        return participants
                .findByApplicationIdAndAccountId(application.id(), author())
                .filter(participant -> participant.kind().writes())
                .isPresent();
    }

    /** Digits that have been declared to be no personnummer in this application. */
    Set<String> declared(ApplicationEntity application) {
        return declaredNumbers.findByApplicationId(application.id()).stream()
                .map(DeclaredNumberEntity::digits)
                .collect(Collectors.toSet());
    }

    /** The caller's account, as it is stored. */
    UUID author() {
        return currentActor.get().account().value();
    }

    /**
     * Lets a save through that was made on the version now stored.
     *
     * @param savedText what is stored, as text
     * @throws EditConflictException when it was made on another version
     */
    void requireVersion(long expected, EditedRow saved, String savedText) {
        if (expected != saved.number()) {
            throw conflict(savedText, saved.number(), saved.authorId());
        }
    }

    /** Tells who comes second what is stored, and by whom. */
    EditConflictException conflict(String savedText, long saved, UUID author) {
        return new EditConflictException(savedText, saved, people.name(new AccountId(author)));
    }
}
