package se.stegvis.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import se.stegvis.access.Role;
import se.stegvis.association.AssociationService;
import se.stegvis.association.Membership;
import se.stegvis.board.Advice;
import se.stegvis.board.CaseFileId;
import se.stegvis.board.CasePanel;
import se.stegvis.board.CasePapers;
import se.stegvis.board.NewProposal;
import se.stegvis.board.Outcome;
import se.stegvis.board.PreparationService;
import se.stegvis.board.Proposal;
import se.stegvis.board.Recommendation;
import se.stegvis.board.RecusalService;
import se.stegvis.foundation.EditConflictException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Kronor;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.AttachedFile;
import se.stegvis.funding.FixedFile;
import se.stegvis.funding.SubmittedApplication;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.funding.SubmittedGoal;
import se.stegvis.funding.VersionService;
import se.stegvis.shell.AssociationView;
import se.stegvis.shell.FieldFaults;
import se.stegvis.shell.FileList;
import se.stegvis.shell.MainLayout;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SafeDownload;
import se.stegvis.shell.Stacking;

/** The papers of one ärende: the application in short, the recommendation, the proposal; and where one declares jäv. */
@PermitAll
@StyleSheet("context://board.css")
@Route(value = "beredning/:arende", layout = MainLayout.class)
public class CaseView extends AssociationView {

    /** Name of the route parameter that says which ärende. */
    public static final String CASE = "arende";

    private final transient PreparationService preparation;
    private final transient RecusalService recusals;
    private final transient VersionService versions;
    private final transient List<CasePanel> panels;
    private String name = "";

    public CaseView(
            AssociationService associations,
            PreparationService preparation,
            RecusalService recusals,
            VersionService versions,
            List<CasePanel> panels) {
        super(associations);
        this.preparation = preparation;
        this.recusals = recusals;
        this.versions = versions;
        this.panels = List.copyOf(panels);
    }

    @Override
    protected String title() {
        return name;
    }

    @Override
    protected void show(Membership entered, RouteParameters parameters) {
        CaseFileId id = CaseFileId.of(parameters.get(CASE).orElse(""));
        CasePapers papers = preparation.read(id);
        name = papers.application().name();
        getContent().addClassName("bo-case");
        getContent()
                .add(
                        new Div(
                                new H1(name),
                                Parts.muted(papers.application().caseNumber() + " · "
                                        + papers.application().leadName())),
                        application(papers.application()),
                        goals(papers.application()));
        panels.forEach(panel -> panel.show(papers.application()).ifPresent(getContent()::add));
        papers.lastWorkshop()
                .ifPresent(day -> getContent().add(LastDay.card(this, day, entered.association().slug())));
        getContent().add(recommendation(entered, papers), proposal(entered, papers));
        if (entered.is(Role.CHAIR, Role.BOARD_MEMBER, Role.SUBSTITUTE)) {
            getContent().add(recusal(id));
        }
    }

    private String period(SubmittedApplication application) {
        return application.review() == null
                ? application.start() + " – " + application.end()
                : getTranslation(
                        "boardui.case.period.permanent",
                        application.start().toString(),
                        application.review().toString());
    }

    private Component application(SubmittedApplication application) {
        Section card = Parts.card(this, "boardui.case.application");
        Completeness.of(this, application.state()).ifPresent(card::add);
        DescriptionList facts = Parts.facts();
        Parts.fact(facts, getTranslation("boardui.case.kind"), getTranslation("funding.kind." + application.kind()));
        Parts.fact(facts, getTranslation("boardui.case.period"), period(application));
        Parts.fact(facts, getTranslation("boardui.case.targetGroup"), application.targetGroup());
        Parts.fact(facts, getTranslation("boardui.case.sought"), Parts.amounts(application.sought()));
        Parts.fact(facts, getTranslation("boardui.case.soughtInAll"), application.soughtInAll().toString());
        Parts.fact(
                facts,
                getTranslation("boardui.comparison.perParticipant"),
                application
                        .costPerParticipant()
                        .map(Kronor::toString)
                        .orElseGet(() -> getTranslation("boardui.comparison.notCounted")));
        card.add(facts);
        card.add(new Anchor(
                "f/" + membership().association().slug() + "/ansokningar/" + application.id(),
                getTranslation("boardui.case.whole")));
        Optional<SubmittedFile> file = versions.file(application.id());
        if (file.filter(each -> each.mayAsk() && each.open().isEmpty()).isPresent()) {
            card.add(new Anchor(
                    "f/" + membership().association().slug() + "/ansokningar/" + application.id() + "/begar-komplettering",
                    getTranslation("boardui.case.askCompletion")));
        }
        int version = application.state().version();
        List<FixedFile> files = file.map(SubmittedFile::files).orElse(List.of());
        if (!files.isEmpty()) {
            card.add(new H3(getTranslation("boardui.case.attachments")), files(application.id(), version, files));
        }
        return card;
    }

    private FileList files(ApplicationId application, int version, List<FixedFile> files) {
        FileList list = new FileList();
        files.forEach(each -> list.add(
                each.name(), each.type().name(), each.size(), each.description(), SafeDownload.of(() -> {
                    AttachedFile file = versions.download(application, version, each.checksum());
                    return new SafeDownload.File(file.name(), file.mediaType(), file.content());
                })));
        return list;
    }

    /** In the order of the application, so that one can read the two side by side. */
    private Component goals(SubmittedApplication application) {
        Section part = new Section(new H2(getTranslation("boardui.goals.title")));
        part.addClassName("bo-goals");
        if (application.goals().isEmpty()) {
            part.add(Parts.muted(getTranslation("boardui.comparison.noGoals")));
            return part;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("sv-table", "bo-table");
        table.getElement().setAttribute("aria-label", getTranslation("boardui.goals.caption"));
        NativeTableRow head = table.getHead().addRow();
        GoalCells.headings().forEach(key -> head.add(Parts.columnHead(getTranslation(key))));
        int number = 1;
        for (SubmittedGoal goal : application.goals()) {
            NativeTableRow row = table.getBody().addRow();
            GoalCells.of(this, goal, number++).forEach(content -> row.add(new NativeTableCell(content)));
        }
        Stacking.stack(table);
        part.add(Parts.scrolling(table, getTranslation("boardui.goals.title")));
        return part;
    }

    private Component recommendation(Membership entered, CasePapers papers) {
        Section card = Parts.card(this, "boardui.case.recommendation");
        papers.recommendation().ifPresent(made -> card.add(
                Parts.row(Parts.chip(getTranslation("board.advice." + made.advice()), "holds")),
                reasons(made.reasons()),
                by(made.by(), SwedishTime.minute(made.at()))));
        papers.recommendation()
                .filter(made -> papers.application().state().completedAt().filter(made.at()::isBefore).isPresent())
                .ifPresent(made -> card.add(advice("boardui.case.beforeCompletion")));
        if (open(papers) && entered.is(Role.PREPARER)) {
            card.add(recommendationForm(papers));
        } else if (papers.recommendation().isEmpty()) {
            card.add(Parts.muted(getTranslation("boardui.case.noRecommendation")));
        }
        return card;
    }

    /** Whether something can still be written about it: what has been taken back goes no further. */
    private static boolean open(CasePapers papers) {
        return !papers.application().state().isWithdrawn();
    }

    private Paragraph advice(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("sv-advice");
        return words;
    }

    private Component recommendationForm(CasePapers papers) {
        FieldFaults faults = new FieldFaults();
        RadioButtonGroup<Advice> advice = faults.add("advice", new RadioButtonGroup<>());
        advice.setLabel(getTranslation("boardui.case.advice"));
        advice.setItems(Advice.values());
        advice.setItemLabelGenerator(each -> getTranslation("board.advice." + each));
        TextArea reasons = faults.add("reasons", new TextArea(getTranslation("boardui.case.reasons")));
        reasons.addClassName("bo-text");
        papers.recommendation().ifPresent(made -> {
            advice.setValue(made.advice());
            reasons.setValue(made.reasons());
        });
        long version = papers.recommendation().map(Recommendation::version).orElse(0L);
        Div form = new Div(
                advice,
                reasons,
                Parts.primary(getTranslation("boardui.case.saveRecommendation"), () -> save(faults, () -> {
                    if (advice.getValue() == null) {
                        throw InvalidInputException.at("advice", "boardui.fault.choose");
                    }
                    preparation.recommend(papers.id(), advice.getValue(), reasons.getValue(), version);
                })));
        form.addClassName("bo-stack");
        return form;
    }

    private Component proposal(Membership entered, CasePapers papers) {
        Section card = Parts.card(this, "boardui.case.proposal");
        papers.proposal().ifPresent(made -> {
            card.add(Parts.row(Parts.chip(getTranslation("board.outcome." + made.outcome()), "holds")));
            DescriptionList facts = Parts.facts();
            Parts.fact(facts, getTranslation("boardui.case.amounts"), Parts.amounts(made.amounts()));
            Parts.fact(facts, getTranslation("boardui.case.conditions"), made.conditions());
            card.add(facts, reasons(made.reasons()), by(made.by(), SwedishTime.minute(made.at())));
        });
        papers.proposal()
                .filter(made -> papers.application().state().completedAt().filter(made.at()::isBefore).isPresent())
                .ifPresent(made -> card.add(advice("boardui.case.beforeCompletion")));
        if (open(papers) && entered.is(Role.DIRECTOR)) {
            card.add(proposalForm(papers));
        } else if (papers.proposal().isEmpty()) {
            card.add(Parts.muted(getTranslation("boardui.case.noProposal")));
        }
        return card;
    }

    private Component proposalForm(CasePapers papers) {
        FieldFaults faults = new FieldFaults();
        RadioButtonGroup<Outcome> outcome = faults.add("outcome", new RadioButtonGroup<>());
        outcome.setLabel(getTranslation("boardui.case.outcome"));
        outcome.setItems(Outcome.GRANT, Outcome.GRANT_WITH_CONDITIONS, Outcome.REJECT, Outcome.REFER_BACK);
        outcome.setItemLabelGenerator(each -> getTranslation("board.outcome." + each));
        AmountFields amounts = faults.add(
                "amounts",
                new AmountFields(
                        papers.application(),
                        papers.proposal().map(Proposal::amounts).orElseGet(() -> papers.application().sought())));
        TextArea conditions = faults.add("conditions", new TextArea(getTranslation("boardui.case.conditions")));
        conditions.addClassName("bo-text");
        TextArea reasons = faults.add("reasons", new TextArea(getTranslation("boardui.case.reasons")));
        reasons.addClassName("bo-text");
        outcome.addValueChangeListener(change -> {
            amounts.setVisible(change.getValue() != null && change.getValue().grants());
            conditions.setVisible(change.getValue() == Outcome.GRANT_WITH_CONDITIONS);
        });
        amounts.setVisible(false);
        conditions.setVisible(false);
        papers.proposal().ifPresent(made -> {
            outcome.setValue(made.outcome());
            conditions.setValue(made.conditions());
            reasons.setValue(made.reasons());
        });
        long version = papers.proposal().map(Proposal::version).orElse(0L);
        Div form = new Div(
                outcome,
                amounts,
                conditions,
                reasons,
                Parts.primary(getTranslation("boardui.case.saveProposal"), () -> save(faults, () -> {
                    Outcome chosen = outcome.getValue();
                    if (chosen == null) {
                        throw InvalidInputException.at("outcome", "boardui.fault.choose");
                    }
                    preparation.propose(
                            papers.id(),
                            new NewProposal(
                                    chosen,
                                    chosen.grants() ? amounts.amounts() : new TreeMap<>(),
                                    chosen == Outcome.GRANT_WITH_CONDITIONS ? conditions.getValue() : "",
                                    reasons.getValue()),
                            version);
                })));
        form.addClassName("bo-stack");
        return form;
    }

    private Component recusal(CaseFileId id) {
        Section card = Parts.card(this, "boardui.recusal.title");
        FieldFaults faults = new FieldFaults();
        TextArea ground = faults.add("ground", new TextArea(getTranslation("boardui.recusal.ground")));
        ground.addClassName("bo-text");
        card.add(
                new Paragraph(getTranslation("boardui.recusal.explain")),
                ground,
                Parts.row(Parts.primary(
                        getTranslation("boardui.recusal.declare"),
                        () -> Parts.confirm(this, "boardui.recusal.sure", () -> {
                            if (faults.run(this, () -> recusals.declare(id, ground.getValue()))) {
                                Notices.done(this, "boardui.recusal.done");
                                getUI().ifPresent(ui -> ui.navigate(MeetingsView.class, parameters()));
                            }
                        }))));
        return card;
    }

    private void save(FieldFaults faults, Runnable call) {
        try {
            if (faults.run(this, call)) {
                Notices.done(this, "boardui.saved");
                reload();
            }
        } catch (EditConflictException conflict) {
            Notices.refused(this, Message.of("boardui.conflict", conflict.savedBy()));
        }
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private static Paragraph reasons(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("bo-words");
        return words;
    }

    private Paragraph by(String who, String when) {
        Paragraph words = Parts.muted(getTranslation("boardui.by", who, when));
        words.addClassName("sv-small");
        return words;
    }
}
