package se.stegvis.processdag.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.processdag.NoteService;
import se.stegvis.processdag.NotesAside;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.ThemePhase;
import se.stegvis.processdag.VotingService;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.WorkshopPicture;
import se.stegvis.processdag.WorkshopTheme;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.TypedText;

/**
 * The notes of a theme for those who lead the day: written question by question, marked with a box and then put in a group, merged, moved
 * or hidden with one menu, and voted on. All of it by keyboard; nothing is dragged.
 */
class NotesBoard extends Composite<Div> {

    /** What the boards of a page ask. What is set aside in the day is read once for each version of it, however many boards there are. */
    static final class Services {

        private final NoteService notes;
        private final VotingService votings;
        private long revision = -1;
        private Map<ThemeId, NotesAside> aside = Map.of();

        Services(NoteService notes, VotingService votings) {
            this.notes = notes;
            this.votings = votings;
        }

        NotesAside aside(WorkshopPicture picture, ThemeId theme) {
            if (picture.revision() != revision) {
                aside = notes.aside(picture.workshop().id());
                revision = picture.revision();
            }
            return aside.getOrDefault(theme, NotesAside.NOTHING);
        }
    }

    /**
     * Where the board stands.
     *
     * @param refresh draws the page anew
     */
    record Place(WorkshopId workshop, WorkshopTheme theme, Lines.Page page, Runnable refresh) {}

    private final transient Place place;
    private final transient Services services;
    private final transient RecordLines lines;
    private final transient FieldFaults refusals = new FieldFaults();
    private final transient Set<UUID> marked = new LinkedHashSet<>();
    private final transient Map<UUID, Checkbox> boxes = new HashMap<>();
    private final transient Map<UUID, Div> under = new HashMap<>();
    private final transient List<Section> sections = new ArrayList<>();
    private final NotesMenu menu;
    private final VotingPanel voting;
    private final Div hiddenPlace = new Div();
    private transient List<NotesAside.Note> hidden = List.of();
    private transient Map<UUID, List<NotesAside.Note>> behind = Map.of();

    NotesBoard(Place place, Services services, RecordLines lines) {
        this.place = place;
        this.services = services;
        this.lines = lines;
        this.menu = new NotesMenu(this::names, new Orders());
        this.voting = new VotingPanel(place, services.votings);
        getContent().addClassName("pd-notes");
        getContent().add(menu);
        for (WorkshopTheme.Field field : place.theme().fields()) {
            Section section = new Section(field);
            sections.add(section);
            getContent().add(section);
        }
        getContent().add(hiddenPlace, voting);
    }

    /** Shows the theme's notes as they stand now. */
    void show(WorkshopPicture picture) {
        picture.themes().stream()
                .filter(theme -> theme.id().equals(theme()))
                .findFirst()
                .ifPresent(theme -> show(picture, theme));
    }

    private void show(WorkshopPicture picture, WorkshopTheme theme) {
        NotesAside aside = services.aside(picture, theme());
        behind = aside.behind();
        for (Section section : sections) {
            theme.fields().stream()
                    .filter(field -> field.key().equals(section.key))
                    .forEach(field -> section.show(picture, field));
        }
        List<WorkshopTheme.Note> all =
                theme.fields().stream().flatMap(field -> field.notes().stream()).toList();
        Set<UUID> there = all.stream().map(WorkshopTheme.Note::id).collect(Collectors.toSet());
        marked.retainAll(there);
        boxes.keySet().retainAll(there);
        under.keySet().retainAll(there);
        all.forEach(this::describe);
        if (!aside.hidden().equals(hidden)) {
            hidden = aside.hidden();
            showHidden();
        }
        menu.show(theme, marked.size());
        voting.show(theme);
    }

    private ThemeId theme() {
        return place.theme().id();
    }

    /** The words at a line: how many dots, and which others say the same. */
    private void describe(WorkshopTheme.Note note) {
        Checkbox box = boxes.get(note.id());
        if (box != null) {
            box.setAriaLabel(getTranslation("processdagnotes.mark", note.text()));
        }
        Div words = under.get(note.id());
        if (words == null) {
            return;
        }
        List<NotesAside.Note> alike = behind.getOrDefault(note.id(), List.of());
        words.setVisible(note.dots() != null || !alike.isEmpty());
        boolean open = words.getChildren()
                .filter(Details.class::isInstance)
                .map(Details.class::cast)
                .anyMatch(Details::isOpened);
        words.removeAll();
        Integer dots = note.dots();
        if (dots != null) {
            words.add(dots(dots));
        }
        if (!alike.isEmpty()) {
            UnorderedList list = list();
            alike.forEach(other -> list.add(aside(
                    other,
                    "processdagnotes.part",
                    "processdagnotes.partWhat",
                    () -> services.notes.part(place.workshop(), theme(), other.id()))));
            Details details = new Details(getTranslation("processdagnotes.alike", alike.size()), list);
            details.setOpened(open);
            words.add(details);
        }
    }

    private void showHidden() {
        hiddenPlace.removeAll();
        if (hidden.isEmpty()) {
            return;
        }
        UnorderedList list = list();
        hidden.forEach(note -> list.add(aside(
                note,
                "processdagnotes.show",
                "processdagnotes.showWhat",
                () -> services.notes.show(place.workshop(), theme(), note.id()))));
        hiddenPlace.add(new Details(
                getTranslation("processdagnotes.hidden", hidden.size()),
                muted(getTranslation("processdagnotes.hiddenHelp")),
                list));
    }

    private ListItem aside(NotesAside.Note note, String label, String whole, Runnable call) {
        Span words = new Span(note.text());
        words.addClassName("pd-lines-text");
        Button back = new Button(getTranslation(label), click -> run(call, List.of(note.id())));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.setAriaLabel(getTranslation(whole, note.text()));
        return new ListItem(words, back);
    }

    private Span dots(int count) {
        Span dots = new Span(getTranslation(count == 1 ? "processdagnotes.dot" : "processdagnotes.dots", count));
        dots.addClassName("pd-dots");
        return dots;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("pd-aside");
        return list;
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("sv-muted", "sv-small");
        return paragraph;
    }

    /** The names of the day's groups by question, for the menu. */
    private List<NotesMenu.Choice> names(WorkshopTheme theme) {
        return theme.fields().stream()
                .flatMap(field -> field.groups().stream()
                        .map(group -> new NotesMenu.Choice(group.id().toString(), group.heading())))
                .toList();
    }

    private boolean run(Runnable call, List<UUID> them) {
        boolean done = refusals.run(this, call);
        place.refresh().run();
        if (done) {
            goTo(them);
        }
        return done;
    }

    /** The focus goes on from where the notes now are. Where none of them stands any longer it stays at the menu, or with it gone where one begins. */
    private void goTo(List<UUID> them) {
        Optional<Checkbox> there = them.stream().map(boxes::get).filter(Objects::nonNull).findFirst();
        if (there.isPresent()) {
            there.get().focus();
        } else if (!menu.isVisible()) {
            sections.getFirst().loose.begin();
        }
    }

    private void mark(UUID note, boolean mark) {
        if (mark) {
            marked.add(note);
        } else {
            marked.remove(note);
        }
        menu.marked(marked.size());
    }

    /** What the menu does with the marked notes. */
    private final class Orders implements NotesMenu.Orders {

        @Override
        public boolean group(String heading) {
            return arrange(() -> services.notes.group(place.workshop(), theme(), Set.copyOf(marked), heading));
        }

        @Override
        public void place(@Nullable String group) {
            UUID into = group == null ? null : UUID.fromString(group);
            arrange(() -> services.notes.place(place.workshop(), theme(), Set.copyOf(marked), into));
        }

        @Override
        public void move(String field) {
            arrange(() -> services.notes.move(place.workshop(), theme(), Set.copyOf(marked), field));
        }

        @Override
        public void merge() {
            arrange(() -> services.notes.merge(place.workshop(), theme(), Set.copyOf(marked)));
        }

        @Override
        public void hide() {
            arrange(() -> services.notes.hide(place.workshop(), theme(), Set.copyOf(marked)));
        }

        @Override
        public void unmark() {
            Set.copyOf(marked).forEach(note -> Optional.ofNullable(boxes.get(note)).ifPresent(box -> box.setValue(false)));
        }

        private boolean arrange(Runnable call) {
            List<UUID> them = List.copyOf(marked);
            return run(
                    () -> {
                        call.run();
                        unmark();
                    },
                    them);
        }
    }

    /** A question with its groups, and the notes that stand in none. */
    private final class Section extends Composite<Div> {

        private final String key;
        private final Div groupsPlace = new Div();
        private final Map<UUID, GroupBox> groups = new LinkedHashMap<>();
        private final Lines loose;

        Section(WorkshopTheme.Field field) {
            this.key = field.key();
            this.loose = linesOf(null, field.label());
            getContent().addClassName("pd-notes-field");
            groupsPlace.addClassName("pd-groups");
            getContent().add(new H3(field.label()), groupsPlace, loose);
        }

        private Lines linesOf(@Nullable UUID group, String label) {
            return lines.notes(theme(), key, group, label, new Marks());
        }

        void show(WorkshopPicture picture, WorkshopTheme.Field field) {
            Set<UUID> there = field.groups().stream().map(WorkshopTheme.Group::id).collect(Collectors.toSet());
            List.copyOf(groups.keySet()).stream().filter(id -> !there.contains(id)).forEach(id -> {
                groupsPlace.remove(groups.get(id));
                groups.remove(id);
            });
            for (WorkshopTheme.Group group : field.groups()) {
                GroupBox box = groups.get(group.id());
                if (box == null) {
                    box = new GroupBox(group, linesOf(group.id(), field.label()));
                    groups.put(group.id(), box);
                    groupsPlace.add(box);
                }
                box.show(picture, group);
            }
            groupsPlace.setVisible(!groups.isEmpty());
            loose.show(picture);
        }
    }

    /** A group with its heading. */
    private final class GroupBox extends Composite<Div> {

        private final TypedText heading;
        private final Lines its;
        private final Span dots = new Span();
        private final Button dissolve = new Button(getTranslation("processdagnotes.dissolve"));

        GroupBox(WorkshopTheme.Group group, Lines its) {
            this.its = its;
            TextField field = new TextField(getTranslation("processdagnotes.heading"));
            field.setValue(group.heading());
            heading = new TypedText(
                    field,
                    place.page().writer() + ".group." + group.id(),
                    group.version(),
                    (text, version) -> services.notes.head(place.workshop(), theme(), group.id(), text, version),
                    place.page().status());
            dissolve.addThemeVariants(ButtonVariant.TERTIARY);
            dissolve.addClickListener(
                    click -> run(() -> services.notes.dissolve(place.workshop(), theme(), group.id()), its.ids()));
            dots.addClassName("pd-dots");
            Div head = new Div(heading, dots, dissolve);
            head.addClassName("pd-group-head");
            getContent().addClassName("pd-group");
            getContent().getElement().setAttribute("role", "group");
            getContent().add(head, its);
        }

        void show(WorkshopPicture picture, WorkshopTheme.Group group) {
            heading.follow(group.heading(), group.version(), "");
            getContent().getElement().setAttribute("aria-label", getTranslation("processdagnotes.group", group.heading()));
            dissolve.setAriaLabel(getTranslation("processdagnotes.dissolveWhat", group.heading()));
            Integer count = group.dots();
            dots.setVisible(count != null);
            if (count != null) {
                dots.setText(getTranslation(count == 1 ? "processdagnotes.dot" : "processdagnotes.dots", count));
            }
            its.show(picture);
        }
    }

    /** The box before a line, and what is said under it. */
    private final class Marks implements Lines.Beside {

        @Override
        public Component before(Lines.Line line) {
            Checkbox box = new Checkbox(marked.contains(line.id()));
            box.setAriaLabel(getTranslation("processdagnotes.mark", line.values().getFirst()));
            box.addValueChangeListener(change -> mark(line.id(), change.getValue()));
            boxes.put(line.id(), box);
            return box;
        }

        @Override
        public Component after(Lines.Line line) {
            Div words = new Div();
            words.addClassName("pd-under");
            words.setVisible(false);
            under.put(line.id(), words);
            return words;
        }
    }
}
