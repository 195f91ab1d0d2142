package se.stegvis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.stegvis.foundation.Message;
import se.stegvis.shell.Failures;
import se.stegvis.shell.PlainLayout;

/** Something went wrong that nobody foresaw. The number on the page is the one in the log. */
@AnonymousAllowed
@ParentLayout(PlainLayout.class)
public class FailureView extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Message message = Failures.unknown(parameter.getException());
        return say(500, "shell.error.failure", message.arguments().toArray());
    }
}
