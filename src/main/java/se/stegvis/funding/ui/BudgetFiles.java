package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.funding.BudgetFile;
import se.stegvis.shell.Failures;

/** The budget as an Excel file, out and in: nothing is stored before one has seen what changes. */
final class BudgetFiles extends Composite<Div> {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LARGEST = 1_000_000;

    private final transient FormPage page;
    private final Dialog dialog = new Dialog();
    private final Div result = new Div();

    BudgetFiles(FormPage page) {
        this.page = page;
        getContent().addClassName("fu-files");
        Anchor out = new Anchor(download(page), AttachmentType.DOWNLOAD, page.text("fundingui.file.out"));
        out.addClassName("fu-secondary");
        getContent().add(out);
        if (page.mayEdit()) {
            Button in = new Button(page.text("fundingui.file.in"), click -> open());
            getContent().add(in);
        }
    }

    private static DownloadHandler download(FormPage page) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] workbook = page.services().budgetFiles().workbook(page.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(workbook),
                    page.services()
                                    .texts()
                                    .get(
                                            Texts.SWEDISH,
                                            "funding.file.name",
                                            page.draft().name().replaceAll("[^\\p{L}\\p{N} -]", "").strip())
                            + ".xlsx",
                    TYPE,
                    workbook.length);
        });
    }

    private void open() {
        dialog.removeAll();
        dialog.getFooter().removeAll();
        result.removeAll();
        result.addClassName("fu-file-result");
        result.getElement().setAttribute("role", "status");
        dialog.setHeaderTitle(page.text("fundingui.file.in"));
        dialog.addClassName("fu-dialog");
        Upload upload = new Upload();
        upload.setUploadHandler(reader(upload));
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileTypes(".xlsx", TYPE);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> show(new byte[0], refused(Message.of("fundingui.file.rejected", 1))));
        upload.getElement().setAttribute("aria-label", page.text("fundingui.file.in"));
        Div content = new Div(new Paragraph(page.text("fundingui.file.help")), upload, result);
        content.addClassName("fu-file-dialog");
        dialog.add(content);
        dialog.getFooter().add(new Button(page.text("fundingui.cancel"), click -> dialog.close()));
        dialog.open();
    }

    /** Takes in no more than can be read, whatever is sent; called without the session's lock. */
    private UploadHandler reader(Upload upload) {
        return new UploadHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                UI ui = event.getUI();
                byte[] sent = event.getInputStream().readNBytes(LARGEST + 1);
                BudgetFile file = read(sent);
                ui.access(() -> {
                    show(sent, file);
                    // The next file can be chosen at once, and no mark says that a file with faults went well.
                    upload.clearFileList();
                });
            }
        };
    }

    private BudgetFile read(byte[] sent) {
        try {
            return page.services().budgetFiles().read(page.id(), sent);
        } catch (RuntimeException no) {
            return refused(Failures.known(no).orElseGet(() -> Failures.unknown(no)));
        }
    }

    private static BudgetFile refused(Message why) {
        return new BudgetFile(List.of(new BudgetFile.Fault(0, "", why)), List.of());
    }

    private void show(byte[] sent, BudgetFile file) {
        result.removeAll();
        dialog.getFooter().removeAll();
        dialog.getFooter().add(new Button(page.text("fundingui.cancel"), click -> dialog.close()));
        if (!file.faults().isEmpty()) {
            result.add(new H3(page.text("fundingui.file.nothing", file.faults().size())), faults(file));
        } else if (file.cells().isEmpty()) {
            result.add(new Paragraph(page.text("fundingui.file.same")));
        } else {
            result.add(new H3(page.text("fundingui.file.changes", file.cells().size())), changes(file));
            Button save = new Button(page.text("fundingui.file.save", file.cells().size()), click -> save(sent, file));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(save);
        }
    }

    /** What has been shown is stored, or nothing: somebody may have written meanwhile, also where the budget was empty. */
    private void save(byte[] sent, BudgetFile file) {
        boolean stored = page.run(this, () -> {
            if (!page.services().budgetFiles().read(page.id(), sent).equals(file)) {
                throw RefusedException.because("fundingui.file.meanwhile");
            }
            try {
                page.services().budget().saveAll(page.id(), file.changes());
            } catch (InvalidInputException invalid) {
                // Somebody has written meanwhile: the file is held against what is stored now.
                throw RefusedException.because("fundingui.file.meanwhile");
            }
        });
        if (stored) {
            dialog.close();
            page.rebuild();
        }
    }

    private Component faults(BudgetFile file) {
        NativeTable table = listed("fundingui.file.faults", "fundingui.file.row", "fundingui.file.column", "fundingui.file.fault");
        for (BudgetFile.Fault fault : file.faults()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(new NativeTableCell(fault.row() == 0 ? "–" : Integer.toString(fault.row())));
            row.add(new NativeTableCell(fault.column().isEmpty() ? "–" : fault.column()));
            row.add(new NativeTableCell(page.text(fault.message())));
        }
        return Tables.scrolling(page, table, page.text("fundingui.file.faults"));
    }

    private Component changes(BudgetFile file) {
        NativeTable table = listed(
                "fundingui.file.changed", "fundingui.budget.what", "fundingui.file.year", "fundingui.file.was", "fundingui.file.becomes");
        for (BudgetFile.Cell cell : file.cells()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(new NativeTableCell(cell.line()));
            row.add(new NativeTableCell(Integer.toString(cell.year())));
            row.add(amount(cell.was()), amount(cell.becomes()));
        }
        return Tables.scrolling(page, table, page.text("fundingui.file.changed"));
    }

    private NativeTableCell amount(Optional<Kronor> amount) {
        NativeTableCell cell = new NativeTableCell(amount.map(Kronor::figure).orElseGet(() -> page.text("fundingui.file.empty")));
        cell.addClassName("sv-amount");
        return cell;
    }

    private NativeTable listed(String caption, String... heads) {
        NativeTable table = Tables.table(page.text(caption));
        table.addClassName("fu-list");
        NativeTableRow head = table.getHead().addRow();
        for (String key : heads) {
            head.add(Tables.columnHead(page.text(key), key.endsWith("was") || key.endsWith("becomes")));
        }
        return table;
    }

    private UploadI18N words() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles().setOne(page.text("fundingui.file.drop")).setMany(page.text("fundingui.file.drop")))
                .setAddFiles(new UploadI18N.AddFiles().setOne(page.text("fundingui.file.choose")).setMany(page.text("fundingui.file.choose")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(page.text("fundingui.file.rejected", 1))
                        .setIncorrectFileType(page.text("fundingui.file.rejected", 1))
                        .setTooManyFiles(page.text("fundingui.file.one")))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(page.text("fundingui.file.sending"))
                                .setStalled(page.text("fundingui.file.sending"))
                                .setProcessing(page.text("fundingui.file.sending"))
                                .setHeld(page.text("fundingui.file.sending")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(page.text("fundingui.file.failed"))
                                .setUnexpectedServerError(page.text("fundingui.file.failed"))
                                .setForbidden(page.text("fundingui.file.failed"))))
                .setFile(new UploadI18N.File()
                        .setRemove(page.text("fundingui.remove"))
                        .setRetry(page.text("fundingui.file.retry"))
                        .setStart(page.text("fundingui.file.retry")));
    }
}
