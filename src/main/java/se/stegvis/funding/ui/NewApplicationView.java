package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.ObjectId;
import se.stegvis.foundation.RefusedException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.ApplicationKind;
import se.stegvis.funding.ApplicationLine;
import se.stegvis.funding.IdeaSource.Suggestion;
import se.stegvis.funding.KnownInitiatives.KnownInitiative;
import se.stegvis.funding.NewApplication;
import se.stegvis.funding.Section;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;

/** Starting an application: what kind it is, whether it can be applied for at all, and what it begins with. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/ny", layout = MainLayout.class)
public class NewApplicationView extends AssociationView implements AfterNavigationObserver {

    /** Name of the parameter that says which idea the application is made of. */
    private static final String IDEA = "ide";

    private final transient FormServices services;
    private final transient FieldFaults faults = new FieldFaults();
    private final RadioButtonGroup<ApplicationKind> kind = new RadioButtonGroup<>();
    private final Select<KnownInitiative> initiative = new Select<>();
    private final Select<Member> member = new Select<>();
    private final ComboBox<ApplicationLine> copy = new ComboBox<>();
    private final TextField name = new TextField();
    private final Div fromIdea = new Div();
    private transient @Nullable UUID idea;

    public NewApplicationView(AssociationService associations, FormServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.new.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassName("sv-narrow");
        GateQuestions gates = new GateQuestions(
                services.starts().fewestParties(association()), services.starts().advisers(association()));
        prepare();
        Button start = new Button(getTranslation("fundingui.new.start"), click -> {
            if (!gates.isOpen()) {
                gates.explain();
            } else if (faults.run(this, this::start)) {
                return;
            }
            click.getSource().setEnabled(true);
        });
        // Who presses twice starts one application.
        start.setDisableOnClick(true);
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(
                        new H1(title()),
                        new Paragraph(getTranslation("fundingui.new.help")),
                        new RouterLink(
                                getTranslation("fundingguide.before.link"), BeforeYouBeginView.class, parameters()),
                        fromIdea,
                        kind,
                        gates,
                        initiative,
                        member,
                        name,
                        copy,
                        start);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        idea = null;
        fromIdea.setVisible(false);
        copy.setVisible(true);
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(IDEA)
                .map(ObjectId::parse)
                .ifPresent(this::suggest);
    }

    /** Fills in what the idea suggests; one that has become an application leads to it. */
    private void suggest(UUID from) {
        Suggestion suggestion;
        try {
            suggestion = services.origins().suggestion(association(), from);
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
            return;
        }
        if (suggestion.application().isPresent()) {
            open(suggestion.application().get());
            return;
        }
        idea = from;
        fromIdea.addClassNames("sv-advice", "known");
        fromIdea.setVisible(true);
        fromIdea.setText(getTranslation("fundingui.idea.new", suggestion.name()));
        name.setValue(suggestion.name());
        copy.setVisible(false);
        member.getListDataView()
                .getItems()
                .filter(own -> own.id().equals(suggestion.member()))
                .findFirst()
                .ifPresent(member::setValue);
    }

    private void prepare() {
        kind.setLabel(getTranslation("fundingui.new.kind"));
        kind.setItems(ApplicationKind.values());
        kind.setRenderer(new ComponentRenderer<>(each -> described(each)));
        kind.setValue(ApplicationKind.NEW_INITIATIVE);
        kind.addValueChangeListener(change -> showInitiative());

        List<KnownInitiative> known = services.starts().initiatives(association());
        labelled("initiative", initiative, "fundingui.new.initiative");
        initiative.setItemLabelGenerator(KnownInitiative::name);
        initiative.setItems(known);
        if (known.isEmpty()) {
            initiative.setHelperText(getTranslation("fundingui.new.initiative.none"));
        }
        initiative.addValueChangeListener(change -> {
            if (change.getValue() != null && name.isEmpty()) {
                name.setValue(change.getValue().name());
            }
        });
        showInitiative();

        List<Member> members = services.starts().members(association());
        labelled("member", member, "fundingui.new.member");
        member.setItemLabelGenerator(Member::name);
        member.setItems(members);
        if (members.size() == 1) {
            member.setValue(members.getFirst());
        }

        labelled("grund.namn", name, "fundingui.new.name");
        name.addClassName("fu-field");
        name.setHelperText(getTranslation("fundingui.new.name.help"));

        labelled("copy", copy, "fundingui.new.copy");
        copy.setHelperText(getTranslation("fundingui.new.copy.help"));
        copy.setPlaceholder(getTranslation("fundingui.new.copy.none"));
        copy.setClearButtonVisible(true);
        copy.setItemLabelGenerator(this::nameOf);
        copy.setItems(
                query -> services.starts()
                        .sources(association(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream(),
                query -> (int) services.starts().countSources(association(), query.getFilter().orElse("")));
    }

    private void showInitiative() {
        initiative.setVisible(kind.getValue() != null && kind.getValue().continuesInitiative());
    }

    private <F extends Component & HasLabel & HasValidation> void labelled(
            String fault, F field, String label) {
        field.setLabel(getTranslation(label));
        field.setManualValidation(true);
        faults.add(fault, field);
    }

    private Component described(ApplicationKind each) {
        Span what = new Span(getTranslation("funding.kind." + each));
        Span when = new Span(getTranslation("funding.kind." + each + ".help"));
        when.addClassNames("sv-muted", "sv-small");
        Div both = new Div(what, when);
        both.addClassName("fu-kind");
        return both;
    }

    private String nameOf(ApplicationLine line) {
        String title = line.name().isBlank() ? getTranslation("fundingui.unnamed") : line.name();
        return line.caseNumber() == null ? title : line.caseNumber() + " " + title;
    }

    private void start() {
        if (member.getValue() == null) {
            throw InvalidInputException.at("member", "fundingui.choose");
        }
        NewApplication wanted = new NewApplication(
                kind.getValue(),
                member.getValue().id(),
                name.getValue(),
                chosenInitiative(),
                GateQuestions.keys());
        ApplicationLine source = copy.getValue();
        UUID from = idea;
        if (from != null) {
            open(services.origins().start(association(), from, wanted));
        } else {
            open(
                    source == null
                            ? services.starts().start(association(), wanted)
                            : services.starts().startFrom(source.id(), wanted));
        }
    }

    private void open(ApplicationId id) {
        UI.getCurrent()
                .navigate(
                        ApplicationFormView.class,
                        parameters(
                                ApplicationFormView.APPLICATION,
                                id.toString(),
                                "section",
                                SectionPath.of(Section.BASICS)));
    }

    private @Nullable UUID chosenInitiative() {
        return initiative.getValue() == null ? null : initiative.getValue().id();
    }
}
