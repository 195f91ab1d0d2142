package se.stegvis.board;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.funding.SubmittedApplication;

/** What holds for amounts and conditions, proposed or decided. */
final class Amounts {

    static final int LONGEST_TEXT = 10_000;

    private Amounts() {}

    /**
     * The amounts that count: none unless something is granted, years without money left out.
     *
     * @throws InvalidInputException at {@code amounts} or {@code conditions}
     */
    static SortedMap<Integer, Kronor> checked(
            Outcome outcome, SortedMap<Integer, Kronor> amounts, String conditions, SubmittedApplication application) {
        SortedMap<Integer, Kronor> counted = new TreeMap<>();
        if (!outcome.grants()) {
            return counted;
        }
        List<InvalidInputException.Fault> faults = new ArrayList<>();
        amounts.forEach((year, amount) -> {
            boolean within = year >= application.start().getYear() && year <= application.lastYear();
            if (amount.isNegative() || amount.compareTo(Kronor.LARGEST) > 0) {
                faults.add(fault("amounts", "board.error.amount"));
            } else if (!amount.isZero() && !within) {
                faults.add(fault("amounts", "board.error.amountOutsidePeriod", year));
            } else if (!amount.isZero()) {
                counted.put(year, amount);
            }
        });
        if (counted.isEmpty() && faults.isEmpty()) {
            faults.add(fault("amounts", "board.error.amountMissing"));
        }
        if (outcome == Outcome.GRANT_WITH_CONDITIONS && conditions.isBlank()) {
            faults.add(fault("conditions", "board.error.conditionsMissing"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return counted;
    }

    private static InvalidInputException.Fault fault(String field, String key, Object... arguments) {
        return new InvalidInputException.Fault(field, Message.of(key, arguments));
    }
}
