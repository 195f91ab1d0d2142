package se.stegvis.calculation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.benefit.calculate.CaseFile;
import se.stegvis.calculation.CalculationId;
import se.stegvis.calculation.CalculationService;
import se.stegvis.calculation.TypicalCases;
import se.stegvis.foundation.AssociationId;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.Failures;
import se.stegvis.shell.MainLayout;

/** Where a calculation begins: from a typical case, from nothing, or from a file. */
@PermitAll
@StyleSheet("context://calculation.css")
@Route(value = "berakningar/ny", layout = MainLayout.class)
public class NewCalculationView extends AssociationView {

    private final transient CalculationService calculations;

    public NewCalculationView(AssociationService associations, CalculationService calculations) {
        super(associations);
        this.calculations = calculations;
    }

    @Override
    protected String title() {
        return getTranslation("calculation.new.title");
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        UnorderedList cases = new UnorderedList();
        cases.addClassName("ca-typical");
        TypicalCases.all().forEach(one -> cases.add(card(one.key())));
        Button empty = new Button(
                getTranslation("calculation.new.empty"), click -> open(calculations.start(association())));
        empty.addClassName("sv-start");
        Div words = new Div(
                new RouterLink(getTranslation("calculation.list.title"), CalculationsView.class, parameters()),
                new H1(title()),
                said("calculation.new.help"));
        words.addClassName("sv-words");
        getContent()
                .add(
                        words,
                        new H2(getTranslation("calculation.new.typical")),
                        cases,
                        new H2(getTranslation("calculation.new.nothing")),
                        said("calculation.new.nothing.help"),
                        empty,
                        new H2(getTranslation("calculation.new.file")),
                        said("calculation.new.file.help"),
                        upload());
    }

    private Paragraph said(String key) {
        Paragraph said = new Paragraph(getTranslation(key));
        said.addClassName("sv-muted");
        return said;
    }

    private ListItem card(String key) {
        String name = getTranslation("calculation.typical." + key);
        Paragraph title = new Paragraph(name);
        title.addClassName("sv-strong");
        Paragraph about = new Paragraph(getTranslation("calculation.typical." + key + ".about"));
        about.addClassNames("sv-muted", "sv-small");
        Button begin = new Button(
                getTranslation("calculation.new.begin"),
                click -> open(calculations.startFrom(association(), key, name)));
        begin.setAriaLabel(getTranslation("calculation.new.begin.of", begin.getText(), name));
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        ListItem card = new ListItem(title, about, begin);
        card.addClassName("sv-card");
        return card;
    }

    private void open(CalculationId id) {
        UI.getCurrent().navigate(CalculationView.class, parameters(CalculationView.CALCULATION, id.toString()));
    }

    private Component upload() {
        Div answer = new Div();
        answer.getElement().setAttribute("role", "alert");
        AssociationId into = association();
        Upload upload = new Upload(new UploadHandler() {
            private static final long serialVersionUID = 1L;

            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                read(event, into, answer);
            }
        });
        String rejected = getTranslation("calculation.new.file.rejected", CaseFile.LARGEST_BYTES / 1000);
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFileSize(CaseFile.LARGEST_BYTES);
        upload.setAcceptedFileTypes(".json", "application/json");
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.addFileRejectedListener(event -> say(answer, rejected));
        upload.setI18n(new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(getTranslation("calculation.new.file.choose"))
                        .setMany(getTranslation("calculation.new.file.choose")))
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(getTranslation("calculation.new.file.drop"))
                        .setMany(getTranslation("calculation.new.file.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(rejected)
                        .setIncorrectFileType(rejected)
                        .setTooManyFiles(rejected))
                .setUnits(new UploadI18N.Units(List.of("byte", "kB", "MB", "GB"), 1000)));
        Div whole = new Div(upload, answer);
        whole.addClassName("ca-stack");
        return whole;
    }

    /** Called without the session's lock; no more is read than can be kept. */
    private void read(UploadEvent event, AssociationId into, Div answer) throws IOException {
        UI ui = event.getUI();
        byte[] sent = event.getInputStream().readNBytes(CaseFile.LARGEST_BYTES + 1);
        try {
            CalculationId id = calculations.startFrom(into, sent);
            ui.access(() -> open(id));
        } catch (InvalidInputException wrong) {
            Message why = wrong.faults().getFirst().message();
            ui.access(() -> say(answer, words(why)));
        } catch (RuntimeException no) {
            Message why = Failures.known(no).orElseGet(() -> Failures.unknown(no));
            ui.access(() -> say(answer, words(why)));
        }
    }

    private String words(Message why) {
        return getTranslation("calculation.new.file.no", getTranslation(why.key(), why.arguments().toArray()));
    }

    private static void say(Div answer, String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("sv-advice");
        answer.removeAll();
        answer.add(said);
    }
}
