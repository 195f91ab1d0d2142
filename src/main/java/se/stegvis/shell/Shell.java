package se.stegvis.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that carries all views: theme, own styles, live updates. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://tokens.css")
@StyleSheet("context://stegvis.css")
@StyleSheet("context://paper.css")
@Viewport("width=device-width, initial-scale=1")
public class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "/stegvis.svg", "any");
        settings.addMetaTag("description", "Stegvis");
        settings.addMetaTag("color-scheme", "light");
    }
}
