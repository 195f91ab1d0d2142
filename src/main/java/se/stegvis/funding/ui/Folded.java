package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeDetails;

/** Something that is needed now and then, folded away until it is. */
final class Folded {

    private Folded() {}

    static NativeDetails of(String summary, Component content) {
        NativeDetails details = new NativeDetails(summary, content);
        details.addClassName("fu-folded");
        return details;
    }
}
