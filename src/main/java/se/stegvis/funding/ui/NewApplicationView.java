package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Member;
import se.stegvis.association.Membership;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.funding.ApplicationId;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.MainLayout;

/** Starting a ny insats: for which member, and what it is called. */
@PermitAll
@StyleSheet("context://funding.css")
@Route(value = "ansokningar/ny", layout = MainLayout.class)
public class NewApplicationView extends AssociationView {

    private final transient FormServices services;

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
        List<Member> members = services.applications().startFor(association());
        FieldFaults faults = new FieldFaults();
        Select<Member> member = faults.add("member", new Select<>());
        member.setLabel(getTranslation("fundingui.new.member"));
        member.setItemLabelGenerator(Member::name);
        member.setItems(members);
        member.setManualValidation(true);
        if (members.size() == 1) {
            member.setValue(members.getFirst());
        }
        TextField name = faults.add("grund.namn", Fields.line(getTranslation("fundingui.new.name")));
        name.setHelperText(getTranslation("fundingui.new.name.help"));
        name.setManualValidation(true);
        Button start = new Button(getTranslation("fundingui.new.start"), click -> {
            faults.run(this, () -> {
                if (member.getValue() == null) {
                    throw InvalidInputException.at("member", "fundingui.choose");
                }
                ApplicationId id = services.applications()
                        .start(association(), member.getValue().id(), name.getValue());
                UI.getCurrent()
                        .navigate(
                                ApplicationFormView.class,
                                parameters(
                                        ApplicationFormView.APPLICATION,
                                        id.toString(),
                                        "section",
                                        SectionPath.of(se.stegvis.funding.Section.BASICS)));
            });
        });
        start.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(new H1(title()), new Paragraph(getTranslation("fundingui.new.help")), member, name, start);
    }
}
