package se.stegvis.processdag;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.document.Paper;
import se.stegvis.foundation.Texts;

/**
 * Writes the notes of a question on a paper: those in no group directly under it, then group by group, with the dots they got and how many
 * said the same.
 */
@Component
class DocumentedNotes {

    private final Texts texts;

    DocumentedNotes(Texts texts) {
        this.texts = texts;
    }

    /** Writes the question and its notes; a question that nobody has answered is left out. */
    void write(Paper.Builder paper, WorkshopTheme.Field field, Locale language) {
        if (field.notes().isEmpty()) {
            return;
        }
        paper.heading(2, field.label());
        List<WorkshopTheme.Note> loose = field.in(null);
        if (!loose.isEmpty()) {
            paper.bullets(lines(loose, language));
        }
        for (WorkshopTheme.Group group : field.groups()) {
            if (!field.in(group).isEmpty()) {
                paper.heading(3, withDots(group.heading(), group.dots(), language));
                paper.bullets(lines(field.in(group), language));
            }
        }
    }

    private List<String> lines(List<WorkshopTheme.Note> notes, Locale language) {
        return notes.stream().map(note -> line(note, language)).toList();
    }

    private String line(WorkshopTheme.Note note, Locale language) {
        String text = note.alike() == 0
                ? note.text()
                : texts.get(language, "processdagnotes.paper.alike", note.text(), note.alike() + 1);
        return withDots(text, note.dots(), language);
    }

    private String withDots(String text, @Nullable Integer dots, Locale language) {
        if (dots == null) {
            return text;
        }
        String counted = texts.get(language, dots == 1 ? "processdagnotes.dot" : "processdagnotes.dots", dots);
        return texts.get(language, "processdagnotes.paper.withDots", text, counted);
    }
}
