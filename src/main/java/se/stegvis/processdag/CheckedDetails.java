package se.stegvis.processdag;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.FreeText;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.InvalidInputException.Fault;
import se.stegvis.foundation.Message;
import se.stegvis.processdag.policy.ScaleRules;

/** Details that can be stored: all there, and in an order that makes sense. */
record CheckedDetails(
        String name,
        LocalDate date,
        LocalTime start,
        LocalTime end,
        LocalDate from,
        LocalDate to,
        String documenter,
        BigDecimal scaleStep,
        int fewestAnswers) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_FEWEST_ANSWERS = 50;
    /** The first samordningsförbund were formed under the law of 2003, in force from 2004. */
    private static final LocalDate EARLIEST = LocalDate.of(2004, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    static CheckedDetails of(WorkshopDetails typed, int fewestByRule, Set<AccountId> candidates) {
        String name = FreeText.required("name", typed.name(), LONGEST_NAME);
        String documenter =
                FreeText.checked("documenter", typed.documenter(), LONGEST_NAME).strip();
        List<Fault> faults = new ArrayList<>();
        requireDay(faults, "date", typed.date());
        require(faults, "start", typed.start());
        require(faults, "end", typed.end());
        requireDay(faults, "from", typed.from());
        requireDay(faults, "to", typed.to());
        if (typed.start() != null && typed.end() != null && !typed.end().isAfter(typed.start())) {
            faults.add(fault("end", "processdag.error.endBeforeStart"));
        }
        if (typed.from() != null && typed.to() != null && typed.to().isBefore(typed.from())) {
            faults.add(fault("to", "processdag.error.toBeforeFrom"));
        }
        if (typed.facilitators().isEmpty() || !candidates.containsAll(typed.facilitators())) {
            faults.add(fault("facilitators", "processdag.error.facilitators"));
        }
        if (!ScaleRules.isStep(typed.scaleStep())) {
            faults.add(fault("scaleStep", "processdag.error.scaleStep"));
        }
        Integer fewest = typed.fewestAnswers();
        if (fewest == null || fewest < fewestByRule || fewest > MOST_FEWEST_ANSWERS) {
            faults.add(fault("fewestAnswers", "processdag.error.fewestAnswers", fewestByRule, MOST_FEWEST_ANSWERS));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return new CheckedDetails(
                name,
                Objects.requireNonNull(typed.date()),
                Objects.requireNonNull(typed.start()),
                Objects.requireNonNull(typed.end()),
                Objects.requireNonNull(typed.from()),
                Objects.requireNonNull(typed.to()),
                documenter,
                typed.scaleStep(),
                Objects.requireNonNull(fewest));
    }

    private static void require(List<Fault> faults, String field, @Nullable Object value) {
        if (value == null) {
            faults.add(fault(field, "foundation.text.missing"));
        }
    }

    private static void requireDay(List<Fault> faults, String field, @Nullable LocalDate day) {
        require(faults, field, day);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            faults.add(fault(field, "processdag.error.day", EARLIEST.getYear(), LATEST.getYear()));
        }
    }

    private static Fault fault(String field, String key, Object... arguments) {
        return new Fault(field, Message.of(key, arguments));
    }
}
