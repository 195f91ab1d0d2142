package se.stegvis.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Makes the address that all others on a page are relative to a fixed one. Vaadin writes it relative to the page that was opened
 * first, and browsers work it out anew when one has gone on to a page with a longer address: downloads and links there led astray.
 */
@Component
class PageBase implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .head()
                .select("base")
                .attr("href", response.getVaadinRequest().getContextPath() + "/"));
    }
}
