package se.stegvis.board;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import se.stegvis.funding.SubmittedApplication;

/** Something that another module shows in a case, such as what the application would give. Contributed as a bean. */
public interface CasePanel {

    /** Beneath the goals; empty where there is nothing to show. Asked only for those who may read the case. */
    Optional<Component> show(SubmittedApplication application);
}
