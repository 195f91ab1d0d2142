package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.stegvis.funding.FieldType;
import se.stegvis.funding.FormField;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.Section;

/** What a section holds: the definition's fields in order, and the rows that some sections have besides. */
final class SectionContent {

    private static final Set<String> HALVES = Set.of(
            "grund.start",
            "grund.slut",
            "grund.omprovning",
            "malgrupp.alder-fran",
            "malgrupp.alder-till",
            "parter.organisationsnummer",
            "parter.telefon",
            "parter.firmatecknare",
            "parter.mandat",
            "uppfoljning.delrapport",
            "uppfoljning.slutrapport");
    private static final String AFTER_LEAD = "parter.lsg";
    /** What comes after the insats stands at the end of the effect chain. */
    private static final Set<String> NEXT_STEP = Set.of("genomforande.nasta-steg", "genomforande.overlamning");

    private SectionContent() {}

    /** The section's questions alone, without the rows that an applicant adds. */
    static List<Component> questions(FormPage page, Section section) {
        return drawn(new AnswerFields(page), page.draft().form().fields(section));
    }

    static List<Component> of(FormPage page, Section section) {
        AnswerFields drawer = new AnswerFields(page);
        List<FormField> fields = page.draft().form().fields(section);
        return switch (section) {
            case BASICS -> basics(page, drawn(drawer, fields));
            case PARTIES -> {
                int end = position(fields, AFTER_LEAD);
                List<Component> all = new ArrayList<>();
                all.add(new H2(page.text("fundingui.lead")));
                all.addAll(drawn(drawer, fields.subList(0, end)));
                all.add(new PartnersEditor(page));
                all.add(new H2(page.text("fundingui.others")));
                all.addAll(drawn(drawer, fields.subList(end, fields.size())));
                all.add(new PeopleEditor(page));
                yield all;
            }
            case GOALS -> with(List.of(new GoalsEditor(page)), drawn(drawer, fields));
            case IMPLEMENTATION -> with(
                    List.of(new ChainEditor(page.in(new FormPlace.Chain()), drawn(drawer, chosen(fields, NEXT_STEP::contains)))),
                    drawn(drawer, chosen(fields, key -> !NEXT_STEP.contains(key))));
            case BUDGET -> {
                List<Component> all = new ArrayList<>();
                all.add(new BudgetEditor(page.in(new FormPlace.Budget())));
                all.add(MoneyTrailPanel.following(page));
                all.addAll(drawn(drawer, fields));
                page.services().panels().forEach(panel -> all.add(panel.beneathBudget(page.draft())));
                yield all;
            }
            case ATTESTATION -> attestation(page, drawer, fields);
            default -> drawn(drawer, fields);
        };
    }

    private static List<Component> basics(FormPage page, List<Component> fields) {
        List<Component> all = new ArrayList<>(fields);
        if (page.draft().kind().continuesInitiative()) {
            Div changes = new Div();
            all.add(changes);
            Runnable show = () -> {
                changes.removeAll();
                changes.add(ChangesTable.of(page, page.services().submission().changes(page.id())));
            };
            show.run();
            page.afterSave(show);
        }
        return all;
    }

    private static List<Component> attestation(FormPage page, AnswerFields drawer, List<FormField> fields) {
        List<Component> all = new ArrayList<>();
        all.add(new AttachmentsEditor(page.in(new FormPlace.Attachments())));
        all.add(new H2(page.text("fundingui.gates")));
        all.addAll(drawn(
                drawer,
                fields.stream().filter(field -> field.type() != FieldType.CONFIRMATION).toList()));
        all.add(new H2(page.text("fundingui.confirmations")));
        all.addAll(drawn(
                drawer,
                fields.stream().filter(field -> field.type() == FieldType.CONFIRMATION).toList()));
        return all;
    }

    private static List<FormField> chosen(List<FormField> fields, Predicate<String> keys) {
        return fields.stream().filter(field -> keys.test(field.key())).toList();
    }

    private static int position(List<FormField> fields, String key) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).key().equals(key)) {
                return i;
            }
        }
        return fields.size();
    }

    private static List<Component> with(List<Component> first, List<Component> then) {
        List<Component> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /** The fields in order; short ones that belong together stand side by side. */
    private static List<Component> drawn(AnswerFields drawer, List<FormField> fields) {
        List<Component> all = new ArrayList<>();
        Div row = new Div();
        for (FormField field : fields) {
            if (!HALVES.contains(field.key())) {
                row = new Div();
                all.add(drawer.draw(field));
                continue;
            }
            if (row.getComponentCount() % 2 == 0) {
                row = new Div();
                row.addClassName("sv-fields");
                all.add(row);
            }
            row.add(drawer.draw(field));
        }
        return all;
    }
}
