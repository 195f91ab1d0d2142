package se.stegvis.funding;

import java.util.List;

/**
 * A party that did not stand behind goals when the application was submitted: it had refused them, or not answered.
 *
 * @param party its name
 * @param goals numbers of the goals, 1 for the first
 */
public record NotAccepted(String party, List<Integer> goals) {

    public NotAccepted {
        goals = List.copyOf(goals);
    }
}
