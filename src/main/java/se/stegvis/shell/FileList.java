package se.stegvis.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Locale;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.Texts;

/** Files that one can read but not change: what they are, and a link that saves each. */
public final class FileList extends Composite<UnorderedList> {

    public FileList() {
        getContent().addClassNames("sv-lines", "sv-files");
    }

    /**
     * Adds a file.
     *
     * @param kind for example {@code PDF}
     * @param size in bytes
     * @param description what it is; may be empty
     */
    public FileList add(String name, String kind, long size, String description, DownloadHandler content) {
        ListItem line = new ListItem(link(name, content), facts(kind, size));
        if (!description.isEmpty()) {
            Paragraph words = new Paragraph(description);
            words.addClassName("sv-file-words");
            line.add(words);
        }
        getContent().add(line);
        return this;
    }

    /** A file's name, which saves it. */
    public static Anchor link(String name, DownloadHandler content) {
        Anchor link = new Anchor(content, AttachmentType.DOWNLOAD, name);
        link.addClassName("sv-file-name");
        return link;
    }

    /** {@code PDF · 1,2 MB}, and what else there is to say. */
    public static Paragraph facts(String kind, long size, String... more) {
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Texts.SWEDISH : ui.getLocale();
        StringBuilder words = new StringBuilder(kind).append(" · ").append(FileSize.words(size, locale));
        for (String each : more) {
            words.append(" · ").append(each);
        }
        Paragraph facts = new Paragraph(words.toString());
        facts.addClassNames("sv-muted", "sv-small");
        return facts;
    }
}
