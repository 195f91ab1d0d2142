package se.stegvis.processdag;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Texts;

/** Says in words what a documented note and group of notes have come to: with the dots they got and how many said the same. */
@Component
public class DocumentedNotes {

    private final Texts texts;

    DocumentedNotes(Texts texts) {
        this.texts = texts;
    }

    /** The heading of a group; blank for notes in none. */
    public String heading(DocumentedDay.Group group, Locale language) {
        return group.heading().isBlank() ? "" : withDots(group.heading(), group.dots(), language);
    }

    /** The notes of a group, a line each. */
    public List<String> lines(DocumentedDay.Group group, Locale language) {
        return group.notes().stream().map(note -> line(note, language)).toList();
    }

    private String line(DocumentedDay.Note note, Locale language) {
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
