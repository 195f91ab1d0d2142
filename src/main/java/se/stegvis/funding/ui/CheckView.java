package se.stegvis.funding.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.FileSize;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.VerificationService;
import se.stegvis.funding.Verified;
import se.stegvis.shell.Failures;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.PlainLayout;
import se.stegvis.shell.PlainView;

/** Where anybody, signed in or not, holds a document up against what was submitted. */
@AnonymousAllowed
@StyleSheet("context://funding.css")
@Route(value = "kontrollera", layout = PlainLayout.class)
public class CheckView extends PlainView {

    private final transient VerificationService verification;
    private final transient FieldFaults faults = new FieldFaults();
    private final TextField checksum = faults.add("checksum", new TextField());
    private final Div answer = new Div();

    public CheckView(VerificationService verification) {
        this.verification = verification;
        getContent().addClassName("sv-narrow");
        checksum.setLabel(getTranslation("fundingui.check.checksum"));
        checksum.setHelperText(getTranslation("fundingui.check.checksum.help"));
        checksum.setManualValidation(true);
        Button check = new Button(getTranslation("fundingui.check.ask"), click -> checkTyped());
        check.addThemeVariants(ButtonVariant.PRIMARY);
        Div typed = new Div(checksum, check);
        typed.addClassName("sv-form");
        check.addClickShortcut(Key.ENTER).listenOn(typed);
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("fu-check-answer");
        Paragraph privacy = new Paragraph(getTranslation("fundingui.check.privacy", VerificationService.MOST_MEGABYTES));
        privacy.addClassName("sv-muted");
        getContent()
                .add(
                        new H1(title()),
                        new Paragraph(getTranslation("fundingui.check.intro")),
                        answer,
                        new H2(getTranslation("fundingui.check.file")),
                        upload(),
                        privacy,
                        new H2(getTranslation("fundingui.check.typed")),
                        typed);
    }

    @Override
    protected String title() {
        return getTranslation("fundingui.check.title");
    }

    private void checkTyped() {
        faults.run(this, () -> show(verification.verify(
                checksum.getValue(), VaadinRequest.getCurrent().getRemoteAddr())));
    }

    private Upload upload() {
        Upload upload = new Upload(new UploadHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                checkFile(event);
            }
        });
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFileSize(Math.toIntExact(VerificationService.MOST_MEGABYTES * FileSize.MEGABYTE));
        String tooLarge = getTranslation("funding.refused.fileTooLarge", VerificationService.MOST_MEGABYTES);
        // A ticked file name would say that the file is right, whatever was found.
        upload.addAllFinishedListener(event -> upload.clearFileList());
        upload.addFileRejectedListener(event -> say(event.getErrorMessage(), false));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("fundingui.check.choose"))
                        .setMany(getTranslation("fundingui.check.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("fundingui.check.drop"))
                        .setMany(getTranslation("fundingui.check.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(tooLarge)
                        .setIncorrectFileType(tooLarge)
                        .setTooManyFiles(tooLarge))
                .setUnits(new UploadI18N.Units(List.of("byte", "kB", "MB", "GB"), 1000)));
        upload.addClassName("fu-upload");
        return upload;
    }

    /** Called without the session's lock; what it says is said under the lock. The file is read once and kept nowhere. */
    private void checkFile(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        String name = event.getFileName();
        try {
            Optional<Verified> found =
                    verification.verify(event.getInputStream(), event.getRequest().getRemoteAddr());
            ui.access(() -> show(found, name));
        } catch (RuntimeException no) {
            Message why = Failures.known(no).orElseGet(() -> Failures.unknown(no));
            ui.access(() -> say(getTranslation(why.key(), why.arguments().toArray()), false));
        }
    }

    private void show(Optional<Verified> found) {
        show(found, "");
    }

    private void show(Optional<Verified> found, String file) {
        String what = file.isEmpty() ? "" : getTranslation("fundingui.check.of", file) + " ";
        found.ifPresentOrElse(
                verified -> say(
                        what
                                + getTranslation(
                                        "fundingui.check.holds",
                                        getTranslation("fundingui.check.what." + verified.what()),
                                        verified.caseNumber(),
                                        verified.association(),
                                        SwedishTime.minute(verified.submittedAt())),
                        true),
                () -> say(what + getTranslation("fundingui.check.unknown"), false));
    }

    private void say(String words, boolean holds) {
        Paragraph said = new Paragraph(words);
        said.addClassName("sv-strong");
        Div card = new Div(said);
        card.addClassNames("sv-card", holds ? "fu-check-holds" : "fu-check-unknown");
        answer.removeAll();
        answer.add(card);
    }
}
