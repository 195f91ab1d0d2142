package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.stegvis.funding.Attachment;
import se.stegvis.funding.AttachmentId;
import se.stegvis.funding.AttachmentRules;
import se.stegvis.shell.Confirmation;

/** The files of an application: where one drops new ones, what became of each, and those that are there. */
final class AttachmentsEditor extends Composite<Div> {

    private final transient FormPage page;
    private final transient AttachmentRules rules;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final Paragraph full = new Paragraph();
    private final RefusedFiles refused = new RefusedFiles();
    private final Upload upload;
    private final transient Map<AttachmentId, AttachmentRow> rows = new HashMap<>();

    AttachmentsEditor(FormPage page) {
        this.page = page;
        this.rules = page.services().attachments().rules(page.id());
        upload = page.at("attachments", AttachmentUpload.of(page, rules, refused, this::stored));
        Paragraph help = new Paragraph(page.text("fundingui.attachments.help", rules.megabytes(), rules.most()));
        help.addClassName("sv-muted");
        none.setText(page.text("fundingui.attachments.none"));
        none.addClassName("sv-empty");
        full.setText(page.text("fundingui.attachments.full", rules.most()));
        full.addClassName("sv-muted");
        list.addClassNames("sv-lines", "fu-attachments");
        getContent().addClassNames("fu-rows", "fu-attaching");
        getContent().add(new H2(page.text("fundingui.attachments")), help);
        if (rules.scanned()) {
            Paragraph scanned = new Paragraph(page.text("fundingui.attachments.scanned"));
            scanned.addClassNames("sv-muted", "sv-small");
            getContent().add(scanned);
        }
        if (page.mayEdit()) {
            getContent().add(upload, full, refused);
        }
        getContent().add(none, list);
        show(page.draft().attachments());
        page.live().follow("attachments", now -> show(now.attachments()));
    }

    /** A file has come in: the others stand as they are, so that nobody loses the field they are writing in. */
    private void stored(Attachment added) {
        refused.forget(added.name());
        page.run(this, () -> show(page.services().attachments().list(page.id())));
    }

    private void show(List<Attachment> files) {
        Set<AttachmentId> there = files.stream().map(Attachment::id).collect(Collectors.toSet());
        rows.entrySet().removeIf(row -> {
            boolean gone = !there.contains(row.getKey());
            if (gone) {
                list.remove(row.getValue());
            }
            return gone;
        });
        files.forEach(file -> rows.computeIfAbsent(file.id(), id -> {
            AttachmentRow row = new AttachmentRow(page, file, () -> ask(file));
            list.add(row);
            return row;
        }));
        none.setVisible(files.isEmpty());
        list.setVisible(!files.isEmpty());
        boolean room = files.size() < rules.most();
        upload.setVisible(room);
        full.setVisible(!room);
    }

    private void ask(Attachment file) {
        Confirmation.ask(this, "fundingui.attachment.remove", () -> remove(file), file.name());
    }

    private void remove(Attachment file) {
        page.run(this, () -> {
            page.services().attachments().remove(page.id(), file.id());
            show(page.services().attachments().list(page.id()));
        });
    }
}
