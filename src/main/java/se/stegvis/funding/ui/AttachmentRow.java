package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Attachment;
import se.stegvis.funding.AttachmentService;
import se.stegvis.shell.FileList;

/** A file in the form: what it is, who attached it and when, a few words that store themselves, and a way to take it out. */
final class AttachmentRow extends Composite<ListItem> {

    private final Anchor name;

    AttachmentRow(FormPage page, Attachment file, Runnable remove) {
        name = FileList.link(file.name(), AttachmentFiles.download(page.services(), page.id(), file.id()));
        Div head = new Div(name);
        head.addClassName("fu-card-head");
        if (page.mayEdit()) {
            head.add(Buttons.removing(page, page.text("fundingui.attachment.remove.of", file.name()), remove));
        }
        TextField words = Fields.line(page.text("funding.attachment.description"));
        words.setMaxLength(AttachmentService.LONGEST_DESCRIPTION);
        words.setAriaLabel(page.text("fundingui.attachment.description.of", file.name()));
        words.setValue(file.description());
        getContent().addClassName("fu-attachment");
        getContent()
                .add(
                        head,
                        FileList.facts(
                                file.type().name(), file.size(), file.addedBy(), SwedishTime.minute(file.addedAt())),
                        page.typed(
                                words,
                                Place.row(file.id().value(), "description"),
                                file.version(),
                                (typed, version) -> page.services()
                                        .attachments()
                                        .describe(page.id(), file.id(), typed, version)
                                        .version(),
                                (typed, now) -> now.attachments().stream()
                                        .filter(each -> each.id().equals(file.id()))
                                        .forEach(each -> typed.follow(each.description(), each.version(), page.live().lastWriter()))));
    }
}
