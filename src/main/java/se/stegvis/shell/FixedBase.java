package se.stegvis.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Fixes the address that a page's relative addresses start from. It comes relative itself, so that Stegvis can stand anywhere behind
 * a proxy, and a browser may work it out anew when one goes on to another view: downloads then lead nowhere.
 */
@Component
class FixedBase implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().getPage().executeJs(
                "const base = document.querySelector('base'); if (base) { base.href = document.baseURI; }"));
    }
}
