package se.stegvis.funding.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.Section;

/** What is good to have clear before one writes an application, as a paper: the page, the print and the PDF say the same. */
@Component
class BeforeYouBegin {

    private static final int TALKS = 6;
    private static final int THINGS = 8;
    private static final int STEPS = 3;

    private final Texts texts;

    BeforeYouBegin(Texts texts) {
        this.texts = texts;
    }

    Paper in(Locale language, String association) {
        Locale spoken = Texts.spoken(language);
        return Paper.titled(text(spoken, "title"))
                .language(spoken)
                .description(text(spoken, "description"))
                .issuer(association)
                .headerLine(text(spoken, "time"), text(spoken, "time.value", WritingTime.hoursInAll()))
                .headerLine(text(spoken, "together"), text(spoken, "together.value"))
                .paragraph(text(spoken, "lead"))
                .heading(1, text(spoken, "talk"))
                .bullets(list(spoken, "talk", TALKS))
                .heading(1, text(spoken, "bring"))
                .bullets(list(spoken, "bring", THINGS))
                .heading(1, text(spoken, "parts"))
                .table(parts(spoken))
                .heading(1, text(spoken, "after"))
                .numbered(list(spoken, "after", STEPS))
                .build();
    }

    private Table parts(Locale language) {
        Table.Builder table = Table.captioned("")
                .text(text(language, "part"))
                .text(text(language, "know"))
                .amount(text(language, "minutes"));
        for (Section section : Section.values()) {
            table.row(
                    section.letter() + " " + texts.get(language, "funding.section." + section),
                    texts.get(language, "fundingguide.know." + section),
                    Integer.toString(WritingTime.minutes(section)));
        }
        return table.sum(text(language, "sum"), "", Integer.toString(WritingTime.minutesInAll()))
                .build();
    }

    private List<String> list(Locale language, String key, int length) {
        return IntStream.rangeClosed(1, length)
                .mapToObj(number -> text(language, key + "." + number))
                .toList();
    }

    private String text(Locale language, String key, Object... arguments) {
        return texts.get(language, "fundingguide.before." + key, arguments);
    }
}
