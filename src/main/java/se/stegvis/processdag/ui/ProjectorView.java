package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.stegvis.announcement.Announcements;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.document.QrCode;
import se.stegvis.processdag.DayAddress;
import se.stegvis.processdag.OutcomeKind;
import se.stegvis.processdag.ScoreSummary;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.Workshop;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopService;
import se.stegvis.processdag.WorkshopState;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Following;

/** What the room sees on the wall. Nothing to press: it follows the processledare. */
@PermitAll
@StyleSheet("context://processdag.css")
@Route("f/:association/projektor/:workshop")
public class ProjectorView extends AssociationView {

    private final transient WorkshopService workshops;
    private final transient Announcements announcements;
    private final transient DayAddress address;
    private final Div wall = new Div();
    private String name = "";
    private transient @Nullable WorkshopPicture shown;

    public ProjectorView(
            AssociationService associations,
            WorkshopService workshops,
            Announcements announcements,
            DayAddress address) {
        super(associations);
        this.workshops = workshops;
        this.announcements = announcements;
        this.address = address;
        wall.addClassName("pd-wall");
        wall.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        getContent().addClassName("pd-projector");
        WorkshopId id = WorkshopId.of(parameters.get("workshop").orElse(""));
        name = workshops.look(id).workshop().name();
        shown = null;
        getContent().add(wall);
        Following.follow(wall, announcements, id, () -> draw(workshops.look(id)));
    }

    private void draw(WorkshopPicture picture) {
        WorkshopPicture before = shown;
        if (before != null && before.revision() == picture.revision()) {
            return;
        }
        shown = picture;
        wall.removeAll();
        wall.add(head(picture.workshop()));
        if (picture.workshop().state() != WorkshopState.OPEN) {
            wall.add(title(getTranslation("processdag.wall." + picture.workshop().state())));
        } else if (picture.isClosing()) {
            closing(picture);
        } else {
            picture.current().ifPresentOrElse(theme -> theme(picture, theme), () -> lobby(picture));
        }
    }

    private Header head(Workshop workshop) {
        Span day = new Span(workshop.name() + " · " + workshop.initiativeName() + " · " + workshop.date());
        Header head = new Header(day);
        head.addClassName("pd-wall-head");
        String code = workshop.joinCode();
        if (code != null) {
            Span where = new Span(address.typed());
            Span spoken = new Span(DayAddress.spoken(code));
            spoken.addClassName("pd-code");
            head.add(new Span(where, new Span(" "), spoken));
        }
        return head;
    }

    private void lobby(WorkshopPicture picture) {
        Div text = new Div(title(getTranslation("processdag.wall.lobby")));
        text.addClassName("pd-lobby-text");
        String code = picture.workshop().joinCode();
        Div lobby = new Div(text);
        lobby.addClassName("pd-lobby");
        if (code != null) {
            Paragraph where = new Paragraph(getTranslation("processdag.wall.where", address.typed()));
            Paragraph large = new Paragraph(DayAddress.spoken(code));
            large.addClassName("pd-code-large");
            text.add(where, large);
            Div qr = new Div();
            qr.addClassName("pd-qr");
            qr.getElement()
                    .setProperty(
                            "innerHTML",
                            QrCode.of(address.scanned(code), getTranslation("processdag.wall.qr")).markup());
            lobby.add(qr);
        }
        text.add(new Paragraph(getTranslation("processdag.wall.joined", picture.joined())), muted("processdag.wall.anonymous"));
        wall.add(lobby);
    }

    private void theme(WorkshopPicture picture, WorkshopTheme theme) {
        Div left = new Div(title(theme.name()));
        left.addClassName("pd-wall-main");
        if (theme.scaleQuestion() != null) {
            Paragraph question = new Paragraph(theme.scaleQuestion());
            question.addClassName("pd-question");
            left.add(question);
        }
        Div stage = new Div(left);
        stage.addClassName("pd-stage");
        if (theme.phase() == ThemePhase.SCORING) {
            Paragraph answered = new Paragraph(getTranslation("processdag.wall.answered", theme.answered(), picture.joined()));
            answered.addClassName("pd-answered");
            left.add(answered, muted("processdag.wall.silent"));
        } else {
            ScoreSummary result = theme.result();
            if (result != null) {
                left.add(new Scores(theme, result, getLocale()));
            } else if (theme.phase() == ThemePhase.THINKING) {
                left.add(muted("processdag.wall.think"));
            }
            if (theme.phase() != ThemePhase.REVEALED) {
                Div notes = notes(theme);
                if (notes.getComponentCount() > 0) {
                    stage.add(notes);
                }
            } else {
                stage.add(new Div(new H2(getTranslation("processdag.wall.talk"))));
            }
        }
        wall.add(stage);
    }

    private Div notes(WorkshopTheme theme) {
        Div notes = new Div();
        notes.addClassName("pd-wall-notes");
        theme.fields().stream()
                .filter(field -> theme.phase() == ThemePhase.NOTES || field.beforeScoring())
                .filter(field -> theme.phase() == ThemePhase.THINKING || !field.notes().isEmpty())
                .forEach(field -> notes.add(
                        new H2(field.label()),
                        list(field.notes().stream().map(WorkshopTheme.Note::text).toList())));
        if (!theme.actions().isEmpty()) {
            notes.add(
                    new H2(getTranslation("processdag.paper.actions")),
                    list(theme.actions().stream()
                            .map(action -> String.join(
                                    " · ",
                                    List.of(action.what(), action.who(), action.due()).stream()
                                            .filter(part -> !part.isBlank())
                                            .toList()))
                            .toList()));
        }
        return notes;
    }

    private void closing(WorkshopPicture picture) {
        wall.add(title(getTranslation("processdag.wall.closing")));
        Div columns = new Div();
        columns.addClassName("pd-closing");
        for (OutcomeKind kind : OutcomeKind.values()) {
            List<String> lines = picture.outcomes(kind).stream()
                    .map(one -> one.due().isBlank() ? one.text() : one.text() + " · " + one.due())
                    .toList();
            if (!lines.isEmpty()) {
                columns.add(new Div(new H2(getTranslation("processdag.outcome." + kind)), list(lines)));
            }
        }
        wall.add(columns);
    }

    private static Component list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pd-wall-list");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    private static H1 title(String text) {
        return new H1(text);
    }

    private Paragraph muted(String key) {
        Paragraph text = new Paragraph(getTranslation(key));
        text.addClassName("sv-muted");
        return text;
    }
}
