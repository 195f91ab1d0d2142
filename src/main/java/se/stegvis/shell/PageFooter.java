package se.stegvis.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;

/** Last on every page: accessibility, privacy, and checking a document. */
public class PageFooter extends Footer {

    public PageFooter() {
        addClassName("sv-footer");
        add(
                new Anchor("tillganglighet", getTranslation("shell.footer.accessibility")),
                new Anchor("integritet", getTranslation("shell.footer.privacy")),
                new Anchor("kontrollera", getTranslation("shell.footer.check")));
    }
}
