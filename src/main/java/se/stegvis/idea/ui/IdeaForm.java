package se.stegvis.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.stegvis.association.Member;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.RefusedException;
import se.stegvis.idea.Idea;
import se.stegvis.idea.IdeaContent;
import se.stegvis.idea.IdeaId;
import se.stegvis.shell.Confirmation;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SaveStatus;
import se.stegvis.shell.SharedRow;
import se.stegvis.shell.SharedRow.Part;
import se.stegvis.shell.SharedRow.Stored;
import se.stegvis.shell.TypedText;

/** An idea being written: a few questions on one page, saved while one types. */
final class IdeaForm extends Composite<Div> {

    private static final int LINES = 6;

    private final transient IdeaServices services;
    private final transient IdeaId id;
    private final transient Idea opened;
    private final transient SharedRow<IdeaContent> row;
    private final SaveStatus status;
    private final transient FieldFaults faults = new FieldFaults();
    private final transient Map<HasValue<?, String>, Part<IdeaContent>> typed = new LinkedHashMap<>();
    private final transient Runnable sent;
    private final transient Runnable removed;
    private final CheckboxGroup<Member> parties = new CheckboxGroup<>();
    private boolean filling;

    /**
     * @param sent what to do when it has been sent
     * @param removed what to do when it has been thrown away
     */
    IdeaForm(IdeaServices services, Idea idea, Runnable sent, Runnable removed) {
        this.services = services;
        this.id = idea.id();
        this.opened = idea;
        this.sent = sent;
        this.removed = removed;
        this.status = new SaveStatus(services.clock());
        this.row = new SharedRow<>(
                stored(idea),
                (content, version) -> stored(services.ideas().save(id, content, version)),
                () -> Optional.of(stored(services.ideas().open(id))));
        Paragraph hidden = new Paragraph(getTranslation("idea.write.private"));
        hidden.addClassName("sv-muted");
        getContent().addClassName("id-form");
        getContent().add(new H1(getTranslation("idea.write.title")), hidden, guide());
        member().ifPresent(getContent()::add);
        getContent()
                .add(
                        text("title", line("name"), new Part<>(IdeaContent::title, IdeaContent::withTitle)),
                        text("need", need(), new Part<>(IdeaContent::need, IdeaContent::withNeed)),
                        text("targetGroup", line("targetGroup"), new Part<>(IdeaContent::targetGroup, IdeaContent::withTargetGroup)),
                        parties(),
                        text("sum", sum(), new Part<>(IdeaForm::sumOf, (content, words) -> content.withSum(readSum(words)))),
                        text("period", helped(line("period"), "period"), new Part<>(IdeaContent::period, IdeaContent::withPeriod)),
                        saving(),
                        sending());
    }

    /** In sight wherever on the page one writes. */
    private Component saving() {
        Div bar = new Div(status);
        bar.addClassNames("id-saving", "sv-no-print");
        return bar;
    }

    private Component guide() {
        Span good = new Span(getTranslation("idea.write.good"));
        good.addClassName("sv-strong");
        Span time = new Span(getTranslation("idea.write.time"));
        time.addClassNames("sv-muted", "sv-small");
        Paragraph head = new Paragraph(good, time);
        head.addClassName("id-guide-head");
        Div guide = new Div(head, new Paragraph(getTranslation("idea.write.help")));
        guide.addClassName("id-guide");
        return guide;
    }

    /** Asked only of those who write for several. */
    private Optional<Component> member() {
        List<Member> own = services.starts().members(opened.association());
        if (own.size() < 2) {
            return Optional.empty();
        }
        Select<Member> member = faults.add("member", new Select<>());
        member.setLabel(getTranslation("idea.write.member"));
        member.setItemLabelGenerator(Member::name);
        member.setItems(own);
        own.stream()
                .filter(each -> each.id().equals(opened.content().member()))
                .findFirst()
                .ifPresent(member::setValue);
        member.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(() -> {
                    row.choose(content -> content.withMember(change.getValue().id()));
                    fillParties();
                });
            }
        });
        return Optional.of(member);
    }

    private Component parties() {
        parties.setLabel(getTranslation("idea.write.parties"));
        parties.setHelperText(getTranslation("idea.write.parties.help"));
        parties.setItemLabelGenerator(Member::name);
        parties.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        fillParties();
        parties.addValueChangeListener(change -> {
            if (!filling) {
                choose(() -> row.choose(content -> content.withParties(
                        change.getValue().stream().map(Member::id).collect(Collectors.toSet()))));
            }
        });
        return parties;
    }

    /** The other members, with those ticked that are stored. */
    private void fillParties() {
        IdeaContent content = row.content();
        List<Member> others = services.associations().members(opened.association()).stream()
                .filter(member -> member.active() || content.parties().contains(member.id()))
                .filter(member -> !member.id().equals(content.member()))
                .toList();
        filling = true;
        parties.setItems(others);
        parties.setValue(others.stream()
                .filter(member -> content.parties().contains(member.id()))
                .collect(Collectors.toSet()));
        filling = false;
    }

    private TextField line(String name) {
        return new TextField(getTranslation("idea.write." + name));
    }

    private static <F extends TextFieldBase<?, String>> F helped(F field, String name) {
        field.setHelperText(field.getTranslation("idea.write." + name + ".help"));
        return field;
    }

    private TextArea need() {
        TextArea need = new TextArea(getTranslation("idea.write.need"));
        need.setMinRows(LINES);
        return helped(need, "need");
    }

    private TextField sum() {
        TextField sum = helped(line("sum"), "sum");
        sum.addClassName("id-sum");
        sum.getElement().setAttribute("inputmode", "numeric");
        return sum;
    }

    private <F extends TextFieldBase<?, String> & HasValueChangeMode> Component text(
            String name, F field, Part<IdeaContent> part) {
        faults.add(name, field);
        typed.put(field, part);
        field.setValue(part.read().apply(row.content()));
        return new TypedText(
                field,
                services.actor().get().account() + "." + id + "." + name,
                row.mark(part),
                (words, base) -> row.save(part, words, base),
                status);
    }

    private Component sending() {
        Button send = new Button(getTranslation("idea.write.send"), click -> askAndSend());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        Button remove = new Button(getTranslation("idea.write.remove"), click -> Confirmation.ask(this, "idea.remove", this::remove));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(send, remove);
        buttons.addClassName("sv-row");
        Div card = new Div(
                new H2(getTranslation("idea.write.before")),
                new Paragraph(getTranslation("idea.write.public")),
                new Paragraph(getTranslation("idea.write.next")),
                buttons);
        card.addClassNames("sv-card", "id-sending", "sv-no-print");
        return card;
    }

    private void askAndSend() {
        if (!isAllSaved()) {
            Notices.refused(this, Message.of("idea.write.unsaved"));
            return;
        }
        IdeaContent content = row.content();
        if (content.title().isBlank() || content.need().isBlank()) {
            send();
        } else {
            Confirmation.ask(this, "idea.send", this::send);
        }
    }

    /** What stands in the way, an empty field or another window that was first, is said where it is. */
    private void send() {
        faults.run(this, () -> {
            String number = services.ideas().send(id);
            Notices.done(this, "idea.sent.done", number);
            sent.run();
        });
    }

    private void remove() {
        faults.run(this, () -> {
            services.ideas().remove(id);
            Notices.done(this, "idea.removed");
            removed.run();
        });
    }

    /** A text that was refused stands in its field and nowhere else: it must not be left behind when the rest is sent. */
    private boolean isAllSaved() {
        IdeaContent content = row.content();
        return typed.entrySet().stream().allMatch(field -> {
            try {
                return field.getValue().write().apply(content, field.getKey().getValue()).equals(content);
            } catch (InvalidInputException bad) {
                return false;
            }
        });
    }

    private void choose(Runnable work) {
        try {
            work.run();
            status.saved();
        } catch (RefusedException no) {
            Notices.refused(this, no.reason());
        }
    }

    private static Stored<IdeaContent> stored(Idea idea) {
        return new Stored<>(idea.content(), idea.version());
    }

    private static String sumOf(IdeaContent content) {
        Kronor sum = content.sum();
        return sum == null ? "" : sum.figure();
    }

    private static @Nullable Kronor readSum(String words) {
        if (words.isBlank()) {
            return null;
        }
        return Kronor.parse(words).orElseThrow(() -> InvalidInputException.at("sum", "idea.input.sum"));
    }
}
