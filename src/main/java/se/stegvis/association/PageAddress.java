package se.stegvis.association;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.NotFoundException;

/** Addresses of a förbund's pages as they stand in e-mail: whoever follows one signs in first, and sees it if they may. */
@Component
public class PageAddress {

    private final AssociationDirectory associations;
    private final String server;

    PageAddress(AssociationDirectory associations, @Value("${stegvis.address}") String server) {
        this.associations = associations;
        this.server = server;
    }

    /**
     * The whole address of a page.
     *
     * @param path the page within the förbund, for example {@code styrelse}
     * @throws NotFoundException when there is no such förbund
     */
    public String of(AssociationId association, String path) {
        return server + "/f/" + associations.get(association).slug() + "/" + path;
    }
}
