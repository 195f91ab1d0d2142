package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import se.stegvis.foundation.Kronor;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.IdeaSource.Origin;
import se.stegvis.funding.Section;

/** Says at the application's start which idea it comes from, and beside the budget what the idea guessed at. */
final class FromIdea extends Composite<Div> {

    private FromIdea(Origin origin, String slug, boolean withSum) {
        getContent().addClassNames("sv-advice", "known", "sv-no-print");
        Paragraph from = new Paragraph(getTranslation("fundingui.idea.from") + " ");
        from.add(origin.readable() ? new Anchor("f/" + slug + "/" + origin.path(), origin.title()) : new Span(origin.title()));
        getContent().add(from);
        Kronor sum = origin.sum();
        if (withSum && sum != null) {
            getContent().add(new Paragraph(getTranslation("fundingui.idea.sum", sum.toString())));
        }
    }

    /** At the parts of a draft where it is of use. */
    static Optional<FromIdea> in(FormServices services, ApplicationId id, String slug, Section section) {
        return switch (section) {
            case BASICS -> of(services, id, slug);
            case BUDGET ->
                services.origins()
                        .origin(id)
                        .filter(origin -> origin.sum() != null)
                        .map(origin -> new FromIdea(origin, slug, true));
            default -> Optional.empty();
        };
    }

    /** Above a submitted application. */
    static Optional<FromIdea> of(FormServices services, ApplicationId id, String slug) {
        return services.origins().origin(id).map(origin -> new FromIdea(origin, slug, false));
    }
}
