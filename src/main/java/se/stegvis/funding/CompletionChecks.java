package se.stegvis.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.RefusedException;

/** What a completion may ask for. */
final class CompletionChecks {

    static final int LONGEST_MESSAGE = 4000;
    static final int LONGEST_PLACE_MESSAGE = 2000;
    private static final int MOST_PLACES = 200;
    private static final int FURTHEST_DAYS = 366;

    private CompletionChecks() {}

    /**
     * What was asked for, with its texts checked.
     *
     * @param known every place of the version
     * @throws InvalidInputException at {@code places}, {@code message} or {@code due}
     */
    static CompletionRequest checked(
            CompletionRequest request, List<PlaceChoice> known, Set<String> declared, LocalDate today) {
        LocalDate due = due(request.due(), today);
        String message = FreeText.checked("message", request.message().strip(), LONGEST_MESSAGE, declared);
        List<NamedPlace> places = new ArrayList<>();
        for (NamedPlace named : request.places()) {
            boolean there = known.stream().anyMatch(each -> each.place().equals(named.place()));
            if (!there || places.stream().anyMatch(other -> other.place().equals(named.place()))) {
                throw InvalidInputException.at("places", "funding.input.completion.place");
            }
            places.add(new NamedPlace(
                    named.place(),
                    FreeText.checked("message", named.message().strip(), LONGEST_PLACE_MESSAGE, declared)));
        }
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            throw InvalidInputException.at("places", "funding.input.completion.places");
        }
        if (message.isEmpty() && places.stream().anyMatch(named -> named.message().isEmpty())) {
            throw InvalidInputException.at("message", "funding.input.completion.message");
        }
        return new CompletionRequest(places, message, due);
    }

    private static LocalDate due(@Nullable LocalDate due, LocalDate today) {
        if (due == null || due.isBefore(today) || due.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw InvalidInputException.at(
                    "due", "funding.input.completion.due", today.toString(), today.plusDays(FURTHEST_DAYS).toString());
        }
        return due;
    }

    /**
     * Lets through what asks for at least what was asked for before: what somebody may have begun to write is not closed under their hands.
     */
    static void requireNothingLess(List<NamedPlace> before, List<NamedPlace> after) {
        boolean kept = before.stream()
                .allMatch(former -> after.stream().anyMatch(named -> named.place().covers(former.place())));
        if (!kept) {
            throw RefusedException.because("funding.refused.completionLess");
        }
    }
}
