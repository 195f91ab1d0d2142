package se.stegvis.funding.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.ApplicationVersion;
import se.stegvis.funding.SubmittedFile;
import se.stegvis.shell.Stacking;

/** The versions of a submitted application, latest first, each to be read as it was. */
final class VersionList extends Composite<Div> {

    VersionList(FormServices services, SubmittedFile file, SubmittedApplicationPage.Links links) {
        getContent().addClassName("fu-rows");
        String caption = getTranslation("fundingui.versions");
        getContent().add(new H2(caption));
        NativeTable table = Tables.table(caption);
        table.addClassName("fu-versions");
        NativeTableRow head = Tables.head(table, getTranslation("fundingui.version"));
        head.add(
                Tables.columnHead(getTranslation("fundingui.version.at"), false),
                Tables.columnHead(getTranslation("fundingui.version.by"), false),
                Tables.columnHead(getTranslation("fundingui.version.why"), false),
                Tables.columnHead(getTranslation("fundingui.pdf"), false));
        List<ApplicationVersion> latestFirst = file.versions().reversed();
        for (ApplicationVersion version : latestFirst) {
            NativeTableRow row = table.getBody().addRow();
            RouterLink read = new RouterLink(
                    getTranslation("fundingui.version.number", version.number()),
                    VersionView.class,
                    links.with(VersionView.NUMBER, Integer.toString(version.number())));
            String why = version.number() == 1
                    ? getTranslation("fundingui.version.first")
                    : getTranslation("fundingui.version.completed") + (version.note().isEmpty() ? "" : ": " + version.note());
            row.add(
                    Tables.rowHead(read),
                    new NativeTableCell(SwedishTime.minute(version.at())),
                    new NativeTableCell(version.by()),
                    new NativeTableCell(why),
                    new NativeTableCell(Downloads.link(
                            getTranslation("fundingui.version.pdf", version.number()),
                            getTranslation("fundingui.version.fileName", file.name(), file.caseNumber(), version.number()) + ".pdf",
                            Downloads.PDF,
                            () -> services.versions().document(file.id(), version.number()).content())));
        }
        Stacking.stack(table);
        getContent().add(Tables.scrolling(table, caption));
    }
}
