package se.stegvis.funding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Optional;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationId;
import se.stegvis.funding.Completion;
import se.stegvis.funding.FixedFile;
import se.stegvis.funding.FormDefinition;
import se.stegvis.funding.FormPlace;
import se.stegvis.funding.NamedPlace;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.FileList;
import se.stegvis.shell.Notices;
import se.stegvis.shell.SafeDownload;

/**
 * A submitted application: its number, when it came, what has become of it, its versions, and the latest of them to read. Nothing here
 * comes from what is being completed.
 */
final class SubmittedApplicationPage extends Composite<Div> {

    /** Leads to other pages about the same application. */
    @FunctionalInterface
    interface Links {
        /** The parameters of a page about it; names and values in turn. */
        RouteParameters with(String... namesAndValues);
    }

    private final transient FormServices services;
    private final transient SubmittedFile file;
    private final transient Links links;

    /** @param justNow whether the reader has just submitted it, or its completion, and is owed a receipt */
    SubmittedApplicationPage(FormServices services, SubmittedFile file, Links links, boolean justNow) {
        this.services = services;
        this.file = file;
        this.links = links;
        getContent().addClassName("fu-rows");
        getContent().add(receipt(justNow));
        file.open().ifPresent(open -> getContent().add(open(open)));
        if (file.mayAsk() && file.open().isEmpty()) {
            getContent().add(ask());
        }
        List<Completion> ended =
                file.completions().stream().filter(each -> each.endedAt().isPresent()).toList();
        if (file.versions().size() > 1 || !ended.isEmpty()) {
            getContent().add(new VersionList(services, file, links));
        }
        if (!ended.isEmpty()) {
            Div former = new Div();
            former.addClassName("fu-rows");
            ended.reversed().forEach(each -> former.add(new CompletionCard(services, file, each)));
            getContent().add(Folded.of(getTranslation("fundingui.completion.former", ended.size()), former));
        }
        services.panels().forEach(panel -> panel.beneathSubmitted(file.id()).ifPresent(getContent()::add));
        getContent().add(new Html(services.papers()
                .toHtml(services.versions().paper(file.id(), file.latest().number()))));
        if (file.mayWithdraw()) {
            getContent().add(withdrawing());
        }
    }

    private Component receipt(boolean justNow) {
        Div receipt = new Div();
        receipt.addClassNames("sv-card", "fu-receipt");
        if (justNow) {
            receipt.getElement().setAttribute("role", "status");
        }
        boolean completed = file.versions().size() > 1;
        String title = justNow
                ? completed ? "fundingui.receipt.completed" : "fundingui.receipt.title"
                : "fundingui.submitted.title";
        receipt.add(
                new H2(getTranslation(title)),
                new Paragraph(getTranslation("fundingui.receipt.number", file.caseNumber())),
                new Paragraph(getTranslation("fundingui.receipt.when", SwedishTime.minute(file.submittedAt()))));
        if (completed) {
            receipt.add(new Paragraph(getTranslation(
                    "fundingui.receipt.version",
                    file.latest().number(),
                    SwedishTime.minute(file.latest().at()))));
        }
        file.withdrawal().ifPresent(withdrawal -> {
            Span chip = new Span(getTranslation("fundingui.withdrawn"));
            chip.addClassNames("sv-chip", "partly");
            receipt.add(
                    chip,
                    new Paragraph(getTranslation(
                            "fundingui.withdrawn.by", SwedishTime.minute(withdrawal.at()), withdrawal.by())),
                    new Paragraph(withdrawal.reason()));
        });
        if (justNow) {
            receipt.add(new Paragraph(getTranslation("fundingui.receipt.next")));
        }
        receipt.add(TakeOut.submitted(services, file), new SubmittedContent(services, file));
        if (!file.files().isEmpty()) {
            receipt.add(new H3(getTranslation("fundingui.attachments")), files(services, file.id(), file.latest().number(), file.files()));
        }
        return receipt;
    }

    /** The files of a version. */
    static FileList files(FormServices services, ApplicationId id, int version, List<FixedFile> files) {
        FileList list = new FileList();
        files.forEach(each -> list.add(
                each.name(), each.type().name(), each.size(), each.description(), SafeDownload.of(() -> {
                    var kept = services.versions().download(id, version, each.checksum());
                    return new SafeDownload.File(kept.name(), kept.mediaType(), kept.content());
                })));
        return list;
    }

    private Component open(Completion open) {
        Section card = new Section(new H2(getTranslation("fundingui.completion.title")));
        card.addClassNames("sv-card", "fu-open-completion");
        card.add(new CompletionCard(services, file, open));
        Div ways = new Div();
        ways.addClassNames("sv-row", "sv-no-print");
        if (file.mayComplete()) {
            RouterLink write = new RouterLink(
                    getTranslation("fundingui.completion.write"),
                    ApplicationFormView.class,
                    links.with("section", SectionPath.of(first(open, file.form()))));
            write.addClassName("sv-button");
            RouterLink send =
                    new RouterLink(getTranslation("fundingui.completion.review"), CompletionView.class, links.with());
            send.addClassName("fu-secondary");
            ways.add(write, send);
        }
        if (file.mayAsk()) {
            RouterLink change =
                    new RouterLink(getTranslation("fundingui.completion.change"), AskCompletionView.class, links.with());
            change.addClassName("fu-secondary");
            Button off = new Button(
                    getTranslation("fundingui.completion.callOff"),
                    click -> Reason.ask(
                            this,
                            "fundingui.completion.callingOff",
                            reason -> services.completions().callOff(file.id(), reason),
                            () -> {
                                Notices.done(this, "fundingui.completion.calledOff");
                                UI.getCurrent().refreshCurrentRoute(false);
                            }));
            ways.add(change, off);
        }
        if (ways.getComponentCount() > 0) {
            card.add(ways);
        }
        return card;
    }

    /** The first section in which something is asked for. */
    static se.stegvis.funding.Section first(Completion open, FormDefinition form) {
        return form.sections().stream()
                .filter(section -> open.places().stream()
                        .map(NamedPlace::place)
                        .map((FormPlace place) -> place.section(form))
                        .flatMap(Optional::stream)
                        .anyMatch(section::equals))
                .findFirst()
                .orElse(form.sections().getFirst());
    }

    private Component ask() {
        RouterLink ask = new RouterLink(getTranslation("fundingui.completion.ask"), AskCompletionView.class, links.with());
        ask.addClassName("fu-secondary");
        Div row = new Div(ask);
        row.addClassNames("sv-row", "sv-no-print");
        return row;
    }

    private Component withdrawing() {
        Button withdraw = new Button(
                getTranslation("fundingui.withdraw"),
                click -> Reason.ask(
                        this,
                        "fundingui.withdrawing",
                        reason -> services.withdrawals().withdraw(file.id(), reason),
                        () -> {
                            Notices.done(this, "fundingui.withdraw.done");
                            UI.getCurrent().refreshCurrentRoute(false);
                        }));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(withdraw);
        row.addClassNames("sv-row", "sv-no-print");
        return row;
    }
}
