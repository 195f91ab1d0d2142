package se.stegvis.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.association.MemberId;
import se.stegvis.foundation.Message;
import se.stegvis.goal.GoalId;

/**
 * A place of a submitted application that can be asked to be completed, in the words of the form.
 *
 * @param within the place it lies in, for one that is part of another
 * @param label what it is called
 * @param detail which one, where there are several: a partner's name, a goal's text; otherwise empty
 */
public record PlaceChoice(
        FormPlace place, Section section, Optional<FormPlace> within, Message label, String detail) {

    private static final int LONGEST_DETAIL = 120;

    /** Every place of a version, in the order of the form. */
    static List<PlaceChoice> of(Snapshot version, FormDefinition form) {
        List<PlaceChoice> all = new ArrayList<>();
        for (Section section : form.sections()) {
            switch (section) {
                case PARTIES -> partners(version, all);
                case GOALS -> goals(version, all);
                case IMPLEMENTATION -> add(all, new FormPlace.Chain(), section, "chain");
                case BUDGET -> add(all, new FormPlace.Budget(), section, "budget");
                case ATTESTATION -> add(all, new FormPlace.Attachments(), section, "attachments");
                default -> {
                    // The other sections are answers alone.
                }
            }
            form.fields(section).forEach(field -> field(version, field, all));
        }
        return all;
    }

    /** The place in words; of one that is no longer in the application what kind it is. */
    static PlaceChoice named(FormPlace place, List<PlaceChoice> known, FormDefinition form) {
        return known.stream()
                .filter(each -> each.place().equals(place))
                .findFirst()
                .orElseGet(() -> new PlaceChoice(
                        place,
                        place.section(form).orElse(Section.BASICS),
                        Optional.empty(),
                        Message.of("funding.place.gone"),
                        ""));
    }

    private static void field(Snapshot version, FormField field, List<PlaceChoice> all) {
        FormPlace whole = FormPlace.Field.whole(field.key());
        all.add(new PlaceChoice(whole, field.section(), Optional.empty(), field.label(), ""));
        if (field.type() == FieldType.TEXT_PER_PARTY) {
            version.parties().forEach(party -> all.add(new PlaceChoice(
                    FormPlace.Field.of(field.key(), party),
                    field.section(),
                    Optional.of(whole),
                    field.label(),
                    version.memberName(party))));
        } else if (field.type() == FieldType.TEXT_PER_GOAL) {
            version.answers().stream()
                    .filter(answer -> answer.field().equals(field.key()))
                    .forEach(answer -> all.add(new PlaceChoice(
                            FormPlace.Field.of(field.key(), answer.scope()),
                            field.section(),
                            Optional.of(whole),
                            field.label(),
                            version.goals().stream()
                                    .filter(goal -> goal.id().toString().equals(answer.scope()))
                                    .map(goal -> cut(goal.goal().text()))
                                    .findFirst()
                                    .orElse(""))));
        }
    }

    private static void partners(Snapshot version, List<PlaceChoice> all) {
        FormPlace whole = new FormPlace.Partners();
        add(all, whole, Section.PARTIES, "partners");
        version.partners().forEach(partner -> all.add(new PlaceChoice(
                new FormPlace.OnePartner(new MemberId(partner.member())),
                Section.PARTIES,
                Optional.of(whole),
                Message.of("funding.place.partner"),
                partner.name())));
    }

    private static void goals(Snapshot version, List<PlaceChoice> all) {
        FormPlace whole = new FormPlace.Goals();
        add(all, whole, Section.GOALS, "goals");
        int number = 1;
        for (Snapshot.GoalLine goal : version.goals()) {
            UUID id = goal.id();
            all.add(new PlaceChoice(
                    new FormPlace.OneGoal(new GoalId(id)),
                    Section.GOALS,
                    Optional.of(whole),
                    Message.of("funding.place.goal", number++),
                    cut(goal.goal().text())));
        }
    }

    private static void add(List<PlaceChoice> all, FormPlace place, Section section, String key) {
        all.add(new PlaceChoice(place, section, Optional.empty(), Message.of("funding.place." + key), ""));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL - 1) + "…";
    }
}
