package se.stegvis.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.stegvis.goal.Acceptance;
import se.stegvis.goal.ConcernedParty;
import se.stegvis.goal.Goal;

/**
 * What a completed application says: what has been changed as it stands now, everything else as the version before has it. A member that
 * has been renamed since, or a rule of the goal check that has come since, changes nothing that nobody asked about. The signatures are
 * those under what was submitted first: a completion is not signed.
 */
final class NextVersion {

    private NextVersion() {}

    static Snapshot of(Snapshot before, Snapshot now) {
        Map<String, String> members = new TreeMap<>(now.members());
        members.putAll(before.members());
        Map<String, String> initiatives = new HashMap<>(now.initiatives());
        initiatives.keySet().forEach(id -> initiatives.computeIfPresent(
                id, (key, name) -> before.initiatives().getOrDefault(key, name)));
        List<Snapshot.Answered> answers =
                now.answers().stream().map(answer -> answer(answer, before)).toList();
        List<Snapshot.PartnerLine> partners =
                now.partners().stream().map(partner -> partner(partner, before)).toList();
        List<Snapshot.GoalLine> goals =
                now.goals().stream().map(goal -> goal(goal, before)).toList();
        boolean sameGoals = goals.equals(before.goals());
        boolean samePeriodAndMoney = sameGoals
                && answers.equals(before.answers())
                && now.budget().equals(before.budget())
                && now.parties().equals(before.parties());
        return new Snapshot(
                now.format(),
                now.application(),
                now.kind(),
                now.definition(),
                before.association(),
                before.caseNumber(),
                before.submittedAt(),
                before.owner(),
                before.ownerName(),
                members,
                initiatives,
                parties(now, before),
                answers,
                partners,
                goals,
                sameGoals ? before.goalFindings() : now.goalFindings(),
                now.chain(),
                now.budget(),
                now.plannedParticipants(),
                samePeriodAndMoney ? before.changes() : now.changes(),
                now.attachments().stream().map(file -> file(file, before)).toList(),
                before.signatures());
    }

    /** Members are read in the order of their names: one that has been renamed keeps its place. */
    private static List<String> parties(Snapshot now, Snapshot before) {
        if (now.parties().size() != before.parties().size() || !now.parties().containsAll(before.parties())) {
            return now.parties();
        }
        return now.value("parter.huvudman").equals(before.value("parter.huvudman")) ? before.parties() : now.parties();
    }

    private static Snapshot.Answered answer(Snapshot.Answered answer, Snapshot before) {
        return before.answers().stream()
                .filter(former -> former.field().equals(answer.field())
                        && former.scope().equals(answer.scope())
                        && former.value().equals(answer.value()))
                .findFirst()
                .orElse(answer);
    }

    private static Snapshot.PartnerLine partner(Snapshot.PartnerLine partner, Snapshot before) {
        return before.partners().stream()
                .filter(former -> former.member().equals(partner.member()))
                .findFirst()
                .map(former -> new Snapshot.PartnerLine(
                        partner.member(),
                        former.name(),
                        partner.content(),
                        contacts(partner.contacts(), former.contacts())))
                .orElse(partner);
    }

    /** Contacts as they were called then, unless one has come or gone: their addresses tell. */
    private static List<String> contacts(List<String> now, List<String> before) {
        return addresses(now).equals(addresses(before)) ? before : now;
    }

    private static Set<String> addresses(List<String> contacts) {
        return contacts.stream()
                .map(contact -> contact.substring(contact.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static Snapshot.GoalLine goal(Snapshot.GoalLine goal, Snapshot before) {
        return before.goals().stream()
                .filter(former -> former.id().equals(goal.id())
                        && former.goal().promisesTheSameAs(goal.goal())
                        && answers(former.goal()).equals(answers(goal.goal()))
                        && former.kept().equals(goal.kept()))
                .findFirst()
                .orElse(goal);
    }

    /** What each party has said and when; not under which name. */
    private static Map<String, String> answers(Goal goal) {
        return goal.parties().stream()
                .collect(Collectors.toMap(ConcernedParty::id, party -> switch (party.acceptance()) {
                    case Acceptance.Accepted accepted -> "accepted " + accepted.at();
                    case Acceptance.Refused refused -> "refused " + refused.at() + " " + refused.reason();
                    case Acceptance.Pending pending -> "pending";
                }));
    }

    private static Snapshot.AttachmentLine file(Snapshot.AttachmentLine file, Snapshot before) {
        return before.attachments().stream()
                .filter(former -> former.checksum().equals(file.checksum())
                        && former.name().equals(file.name())
                        && former.description().equals(file.description()))
                .findFirst()
                .orElse(file);
    }
}
