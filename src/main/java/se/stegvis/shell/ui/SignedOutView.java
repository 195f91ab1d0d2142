package se.stegvis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.access.SignedOutException;
import se.stegvis.shell.PlainLayout;

/** The account can no longer be used, or the session has ended on the way. */
@AnonymousAllowed
@ParentLayout(PlainLayout.class)
public class SignedOutView extends ErrorPage implements HasErrorParameter<SignedOutException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<SignedOutException> parameter) {
        return say(403, "shell.error.signedOut");
    }
}
