package se.stegvis.administration.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** What is stored about people, and what never is. */
@AnonymousAllowed
@Route(value = "integritet", layout = PlainLayout.class)
public class PrivacyView extends PlainView {

    private static final List<String> PARTS = List.of("never", "about", "workshop", "cookies", "log", "rights");

    public PrivacyView() {
        getContent().addClassName("sv-reading");
        getContent().add(new H1(title()), new Paragraph(getTranslation("administration.privacy.intro")));
        for (String part : PARTS) {
            Section section = new Section(
                    new H2(getTranslation("administration.privacy." + part + ".title")),
                    new Paragraph(getTranslation("administration.privacy." + part)));
            section.addClassName("sv-part");
            getContent().add(section);
        }
    }

    @Override
    protected String title() {
        return getTranslation("administration.privacy.title");
    }
}
