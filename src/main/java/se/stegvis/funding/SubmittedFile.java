package se.stegvis.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.AssociationId;

/**
 * All that there is about a submitted application: its versions, what has been asked for, whether it has been taken back. Nothing of it
 * comes from what is being completed.
 *
 * @param name as the latest version has it
 * @param submittedAt when it first came in
 * @param versions first to last
 * @param completions first to last
 * @param places every place of the latest version, in words
 * @param decided whether the board has decided it for good
 * @param mayAsk whether the caller may ask for a completion, or change the one that is open
 * @param mayComplete whether the caller may write in what is asked for
 * @param mayAnswer whether the caller may send the completion in
 * @param mayWithdraw whether the caller may take the application back
 */
public record SubmittedFile(
        ApplicationId id,
        AssociationId association,
        ApplicationKind kind,
        String name,
        String caseNumber,
        Instant submittedAt,
        List<ApplicationVersion> versions,
        List<FixedFile> files,
        List<Completion> completions,
        List<PlaceChoice> places,
        FormDefinition form,
        Optional<Withdrawal> withdrawal,
        boolean decided,
        boolean mayAsk,
        boolean mayComplete,
        boolean mayAnswer,
        boolean mayWithdraw) {

    public SubmittedFile {
        versions = List.copyOf(versions);
        files = List.copyOf(files);
        completions = List.copyOf(completions);
        places = List.copyOf(places);
    }

    /** The version that counts. */
    public ApplicationVersion latest() {
        return versions.getLast();
    }

    /** The completion that is open. */
    public Optional<Completion> open() {
        return completions.stream().filter(each -> each.state() == CompletionState.OPEN).findFirst();
    }

    /** A place in words. */
    public PlaceChoice named(FormPlace place) {
        return PlaceChoice.named(place, places, form);
    }
}
