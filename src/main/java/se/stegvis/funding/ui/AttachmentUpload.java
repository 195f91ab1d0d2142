package se.stegvis.funding.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.Message;
import se.stegvis.funding.Attachment;
import se.stegvis.funding.AttachmentRules;
import se.stegvis.funding.AttachmentType;
import se.stegvis.shell.Failures;

/** Where files are chosen or dropped. The browser turns away what is plainly too large or of another kind; the service decides. */
final class AttachmentUpload {

    /** A file whose fate the page tells below need not stand in the list of those under way. */
    private static final String FORGET_FINISHED =
            "this.addEventListener('upload-success', event => setTimeout(() => {"
                    + " this.files = Array.from(this.files).filter(file => file !== event.detail.file); }))";

    private AttachmentUpload() {}

    static Upload of(FormPage page, AttachmentRules rules, RefusedFiles refused, Consumer<Attachment> stored) {
        Upload upload = new Upload(handler(page, refused, stored));
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setI18n(words(page, rules));
        upload.setMaxFileSize(Math.toIntExact(rules.megabytes() * FileSize.MEGABYTE));
        upload.setAcceptedFileTypes(Arrays.stream(AttachmentType.values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .toArray(String[]::new));
        upload.addFileRejectedListener(event -> refused.tell(event.getFileName(), event.getErrorMessage()));
        upload.addAttachListener(attached -> upload.getElement().executeJs(FORGET_FINISHED));
        upload.addClassName("fu-upload");
        return upload;
    }

    /** Called without the session's lock, so that a page is not held up by a large file; what it says is said under the lock. */
    private static UploadHandler handler(FormPage page, RefusedFiles refused, Consumer<Attachment> stored) {
        return new UploadHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                UI ui = event.getUI();
                String name = event.getFileName();
                Attachment added;
                try {
                    added = page.services().attachments().add(page.id(), name, event.getInputStream());
                } catch (RuntimeException no) {
                    Message why = Failures.known(no).orElseGet(() -> Failures.unknown(no));
                    ui.access(() -> {
                        refused.tell(name, page.text(why));
                        page.refused();
                    });
                    return;
                }
                ui.access(() -> stored.accept(added));
            }
        };
    }

    private static UploadI18N words(FormPage page, AttachmentRules rules) {
        String tooLarge = page.text("funding.attachment.tooLarge", rules.megabytes());
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(page.text("fundingui.upload.choose"))
                        .setMany(page.text("fundingui.upload.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(page.text("fundingui.upload.drop"))
                        .setMany(page.text("fundingui.upload.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(page.text("funding.attachment.type"))
                        .setTooManyFiles(page.text("funding.attachment.tooMany", rules.most())))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(page.text("fundingui.upload.connecting"))
                                .setProcessing(page.text("fundingui.upload.processing"))
                                .setStalled(page.text("fundingui.upload.stalled"))
                                .setHeld(page.text("fundingui.upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(page.text("fundingui.upload.remaining") + " ")
                                .setUnknown(page.text("fundingui.upload.remaining.unknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(page.text("fundingui.upload.unavailable"))
                                .setUnexpectedServerError(page.text("fundingui.upload.failed"))
                                .setForbidden(page.text("fundingui.upload.failed"))
                                .setFileTooLarge(tooLarge)))
                .setFile(new UploadI18N.File()
                        .setRetry(page.text("fundingui.upload.retry"))
                        .setStart(page.text("fundingui.upload.start"))
                        .setRemove(page.text("fundingui.upload.cancel")))
                .setUnits(new UploadI18N.Units(List.of("byte", "kB", "MB", "GB"), 1000));
    }
}
