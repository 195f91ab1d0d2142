package se.stegvis.initiative;

import com.vaadin.flow.component.Component;
import se.stegvis.association.Membership;

/** Something that another module shows on the page of an insats, such as its processdagar. Contributed as a bean. */
public interface InitiativePanel {

    /** Position on the page, lowest first. */
    int order();

    Component show(Initiative initiative, Membership membership);
}
