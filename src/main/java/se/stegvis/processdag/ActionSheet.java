package se.stegvis.processdag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.document.SheetColumn;
import se.stegvis.document.SheetWriter;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.Texts;

/** Actions as a workbook, to be worked on elsewhere. It holds what {@link ActionService#list} lets the caller read. */
@Component
public class ActionSheet {

    private static final int NARROW = 13;
    private static final int NAME = 30;
    private static final int WORDS = 60;
    private static final int PAGE = 500;

    private final ActionService actions;
    private final Texts texts;

    ActionSheet(ActionService actions, Texts texts) {
        this.actions = actions;
        this.texts = texts;
    }

    /** All that a filter finds, as an XLSX file. */
    public byte[] workbook(AssociationId association, ActionFilter filter, Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(bytes, text(language, "processdagmemory.list.title"), columns(language))) {
            List<FollowedAction> page = actions.list(association, filter, 0, PAGE);
            for (int first = 0; !page.isEmpty(); page = actions.list(association, filter, first, PAGE)) {
                for (FollowedAction action : page) {
                    sheet.row(cells(action, language));
                }
                first += PAGE;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sheet could not be written", e);
        }
        return bytes.toByteArray();
    }

    private List<SheetColumn> columns(Locale language) {
        return List.of(
                SheetColumn.text(text(language, "processdagmemory.list.what"), WORDS),
                SheetColumn.text(text(language, "processdagmemory.view.who"), NAME),
                SheetColumn.text(text(language, "processdagmemory.view.owner"), NAME),
                SheetColumn.text(text(language, "processdagmemory.view.due"), NAME),
                SheetColumn.day(text(language, "processdagmemory.view.dueOn"), NARROW),
                SheetColumn.text(text(language, "processdagmemory.list.state"), NARROW),
                SheetColumn.text(text(language, "processdagmemory.say.note"), WORDS),
                SheetColumn.text(text(language, "processdagmemory.view.initiative"), NAME),
                SheetColumn.text(text(language, "processdagmemory.view.day"), NAME),
                SheetColumn.day(text(language, "processdagmemory.sheet.agreedOn"), NARROW),
                SheetColumn.text(text(language, "processdagmemory.view.theme"), NAME));
    }

    private List<@Nullable Object> cells(FollowedAction action, Locale language) {
        return new ArrayList<>(Arrays.asList(
                action.what(),
                action.who(),
                action.owner().map(ActionOwner::words).orElse(""),
                action.due(),
                action.dueOn(),
                text(language, "processdagmemory.state." + action.state()),
                action.note(),
                action.initiativeName(),
                action.dayName(),
                action.agreedOn(),
                action.themeName()));
    }

    private String text(Locale language, String key) {
        return texts.get(language, key);
    }
}
