package se.stegvis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.access.ForbiddenException;
import se.stegvis.shell.PlainLayout;

/** The page is there, but not for somebody with the caller's roles. */
@AnonymousAllowed
@ParentLayout(PlainLayout.class)
public class ForbiddenView extends ErrorPage implements HasErrorParameter<ForbiddenException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<ForbiddenException> parameter) {
        return say(403, "shell.error.forbidden");
    }
}
