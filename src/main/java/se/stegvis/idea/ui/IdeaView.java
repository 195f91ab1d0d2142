package se.stegvis.idea.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.idea.Idea;
import se.stegvis.idea.IdeaId;
import se.stegvis.idea.IdeaState;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.MainLayout;

/** One idea: a short form while it is written, afterwards what it says and the conversation on it. */
@PermitAll
@StyleSheet("context://idea.css")
@Route(value = "ideer/:idea", layout = MainLayout.class)
public class IdeaView extends AssociationView {

    static final String IDEA = "idea";

    private final transient IdeaServices services;
    private String title = "";

    public IdeaView(AssociationService associations, IdeaServices services) {
        super(associations);
        this.services = services;
    }

    @Override
    protected String title() {
        return title;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassName("sv-reading");
        fill(IdeaId.of(parameters.get(IDEA).orElse("")), entered);
    }

    private void fill(IdeaId id, Membership entered) {
        Idea idea = services.ideas().open(id);
        getContent().removeAll();
        if (idea.state() == IdeaState.WRITING) {
            title = getTranslation("idea.write.title");
            getContent()
                    .add(new IdeaForm(
                            services,
                            idea,
                            () -> becomeSent(id, entered),
                            () -> getUI().ifPresent(ui -> ui.navigate(IdeasView.class, parameters()))));
            return;
        }
        title = idea.content().title();
        getContent()
                .add(new SentIdea(
                        services,
                        idea,
                        entered.association().slug(),
                        !idea.mine() && entered.is(Role.DIRECTOR),
                        () -> showLatest(id, entered)));
    }

    /** The form gives way to another page at the same address. */
    private void becomeSent(IdeaId id, Membership entered) {
        fill(id, entered);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        getContent().getElement().executeJs("this.focus({preventScroll: true}); window.scrollTo(0, 0)");
    }

    /** The focus goes where one was: to what was said last. */
    private void showLatest(IdeaId id, Membership entered) {
        fill(id, entered);
        getContent().getElement().executeJs("(this.querySelector('.id-talk > li:last-child') ?? this).focus()");
    }
}
