package se.stegvis.funding;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something that another module shows in an application, such as what it would give. Contributed as a bean. */
public interface ApplicationPanel {

    /** Beneath the budget while the application is written; {@code draft} is what was read when the section was opened. */
    Component beneathBudget(ApplicationDraft draft);

    /** Beneath what has been submitted; empty where there is nothing to show. */
    Optional<Component> beneathSubmitted(ApplicationId application);
}
