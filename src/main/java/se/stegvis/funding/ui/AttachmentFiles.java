package se.stegvis.funding.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.AttachedFile;
import se.stegvis.funding.Attachment;
import se.stegvis.funding.AttachmentId;
import se.stegvis.shell.FileList;
import se.stegvis.shell.SafeDownload;

/** How the files of an application are shown to those who only read, and how each is saved. */
final class AttachmentFiles {

    private AttachmentFiles() {}

    static FileList list(FormServices services, ApplicationId application, List<Attachment> attachments) {
        FileList list = new FileList();
        attachments.forEach(file -> list.add(
                file.name(),
                file.type().name(),
                file.size(),
                file.description(),
                download(services, application, file.id())));
        return list;
    }

    static DownloadHandler download(FormServices services, ApplicationId application, AttachmentId attachment) {
        return SafeDownload.of(() -> {
            AttachedFile file = services.attachments().download(application, attachment);
            return new SafeDownload.File(file.name(), file.mediaType(), file.content());
        });
    }
}
