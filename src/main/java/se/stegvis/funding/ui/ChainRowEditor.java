package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.funding.ChainContent;
import se.stegvis.funding.ChainKind;
import se.stegvis.funding.ChainRow;
import se.stegvis.funding.ChainRowId;
import se.stegvis.goal.GoalLevel;
import se.stegvis.shell.SharedRow;

/** One effect, subgoal or activity: what it is, what it serves, and of an activity when and by whom. */
final class ChainRowEditor extends Composite<Div> {

    private static final SharedRow.Part<ChainContent> TEXT = new SharedRow.Part<>(
            ChainContent::text, ChainContent::withText);
    private static final SharedRow.Part<ChainContent> RESPONSIBLE = new SharedRow.Part<>(
            ChainContent::responsible, ChainContent::withResponsible);

    private final transient FormPage page;
    private final transient ChainRow first;
    private final transient SharedRow<ChainContent> row;
    private final transient ChainEditor chain;
    private final Paragraph loose = new Paragraph();
    private final transient Optional<Select<ChainRow>> serves;

    ChainRowEditor(FormPage page, ChainRow first, int number, ChainEditor chain) {
        this.page = page;
        this.first = first;
        this.chain = chain;
        this.row = new SharedRow<>(
                stored(first),
                (content, version) -> stored(page.services().chain().save(page.id(), first.id(), content, version)),
                () -> page.fresh().chain().stream()
                        .filter(each -> each.id().equals(first.id()))
                        .findFirst()
                        .map(ChainRowEditor::stored));
        ChainKind kind = first.content().kind();
        String name = page.text("fundingui.chain.row." + kind, number);
        getContent().addClassName("fu-chain-row");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().getElement().setAttribute("tabindex", "-1");
        page.at(place(""), this);

        TextField text = Fields.line(page.text("fundingui.chain.text." + kind, number));
        text.addClassName("fu-wide");
        Div fields = new Div(page.typed(text, place("text"), row, TEXT));
        fields.addClassName("fu-chain-fields");
        serves = kind == ChainKind.EFFECT ? Optional.empty() : Optional.of(serves(kind));
        serves.ifPresent(fields::add);
        if (kind == ChainKind.EFFECT) {
            fields.add(level());
        }
        if (kind == ChainKind.ACTIVITY) {
            fields.add(
                    month(),
                    page.typed(
                            Fields.line(page.text("fundingui.chain.responsible")), place("responsible"), row, RESPONSIBLE));
        }
        loose.addClassName("fu-loose");
        getContent().add(fields);
        if (page.mayEdit()) {
            getContent()
                    .add(Buttons.removing(
                            page,
                            page.text("fundingui.chain.remove", name),
                            () -> page.runAndRebuild(
                                    this, () -> page.services().chain().remove(page.id(), first.id()))));
        }
        getContent().add(loose);
    }

    /** The row as it stands now. */
    ChainRow row() {
        return new ChainRow(first.id(), first.position(), first.version(), row.content());
    }

    /** Shows the texts of what it may serve as they are now, and whether it serves nothing yet. */
    void refresh() {
        serves.ifPresent(select -> {
            List<ChainRow> now = chain.servable(row.content().kind());
            select.setItems(now);
            select.setValue(find(now, row.content().serves()));
            loose.setText(page.text("fundingui.chain.loose." + row.content().kind()));
        });
        loose.setVisible(serves.isPresent() && row.content().serves() == null);
    }

    private Select<ChainRow> serves(ChainKind kind) {
        Select<ChainRow> select = Fields.select(
                page,
                page.text("fundingui.chain.serves." + kind),
                List.of(),
                each -> each.content().text().isBlank()
                        ? page.text("fundingui.chain.unnamed")
                        : each.content().text());
        Fields.whenChosen(select, chosen -> page.run(this, () -> row.choose(was -> was.serving(chosen == null ? null : chosen.id()))));
        return page.at(place("serves"), select);
    }

    private Component level() {
        Select<GoalLevel> select = Fields.select(
                page, page.text("fundingui.chain.level"), List.of(GoalLevel.values()), "funding.level.");
        select.setValue(row.content().level());
        Fields.whenChosen(select, chosen -> page.run(this, () -> row.choose(was -> was.withLevel(chosen))));
        return page.at(place("level"), select);
    }

    private Component month() {
        List<YearMonth> months = new ArrayList<>(FormYears.months(page.draft()));
        @Nullable YearMonth stored = row.content().month();
        if (stored != null && !months.contains(stored)) {
            months.add(stored);
        }
        Select<YearMonth> select =
                Fields.select(page, page.text("fundingui.chain.month"), months, Fields::month);
        if (months.isEmpty()) {
            select.setHelperText(page.text("fundingui.period.first"));
        }
        select.setValue(stored);
        Fields.whenChosen(select, chosen -> page.run(this, () -> row.choose(was -> was.in(chosen))));
        return page.at(place("month"), select);
    }

    private static @Nullable ChainRow find(List<ChainRow> rows, @Nullable ChainRowId id) {
        return rows.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    private static SharedRow.Stored<ChainContent> stored(ChainRow saved) {
        return new SharedRow.Stored<>(saved.content(), saved.version());
    }

    private String place(String part) {
        return Place.row(first.id().value(), part);
    }
}
