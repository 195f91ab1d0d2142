package se.stegvis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.shell.PlainLayout;

/** What the address points at does not exist or is somebody else's: the two answer alike. */
@AnonymousAllowed
@ParentLayout(PlainLayout.class)
public class ObjectMissingView extends ErrorPage implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return say(404, "shell.error.missing");
    }
}
