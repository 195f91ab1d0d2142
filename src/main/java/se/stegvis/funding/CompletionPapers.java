package se.stegvis.funding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.document.Block;
import se.stegvis.document.Fact;
import se.stegvis.document.Paper;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.foundation.Texts;

/** What is registered beside an application's versions: what was asked for, and that it was taken back. In Swedish. */
@Component
class CompletionPapers {

    private final Texts texts;

    CompletionPapers(Texts texts) {
        this.texts = texts;
    }

    /** What somebody asks to have completed, in the order of the form. */
    Paper asked(
            Snapshot version, FormDefinition form, CompletionRequest request, String askedBy, Instant at) {
        Paper.Builder paper = head(version, "funding.paper.completion")
                .headerLine(text("funding.paper.completion.asked"), SwedishTime.minute(at))
                .headerLine(text("funding.paper.completion.by"), askedBy)
                .headerLine(text("funding.paper.completion.due"), String.valueOf(request.due()));
        if (!request.message().isBlank()) {
            paper.highlight(text("funding.paper.completion.message"), request.message());
        }
        List<PlaceChoice> known = PlaceChoice.of(version, form);
        for (Section section : form.sections()) {
            List<NamedPlace> here = request.places().stream()
                    .filter(named -> PlaceChoice.named(named.place(), known, form).section() == section)
                    .toList();
            if (!here.isEmpty()) {
                paper.heading(1, section.letter() + " " + text("funding.section." + section));
                here.forEach(named -> {
                    String name = name(PlaceChoice.named(named.place(), known, form));
                    if (named.message().isBlank()) {
                        paper.bullets(List.of(name));
                    } else {
                        paper.labelled(name, named.message());
                    }
                });
            }
        }
        return paper.paragraph(text("funding.paper.completion.how")).build();
    }

    /** A version that answers, with what was written along with it. */
    Paper answer(Paper version, String note) {
        if (note.isBlank()) {
            return version;
        }
        List<Fact> lines = version.headerLines();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Highlight(text("funding.paper.completion.note"), note));
        blocks.addAll(version.blocks());
        return new Paper(version.title(), version.description(), version.language(), version.issuer(), lines, blocks);
    }

    /** That nothing more is asked for. */
    Paper calledOff(Snapshot version, String by, Instant at, String reason) {
        return ended(version, "funding.paper.calledOff", by, at, reason);
    }

    /** That the application has been taken back. */
    Paper withdrawn(Snapshot version, String by, Instant at, String reason) {
        return ended(version, "funding.paper.withdrawn", by, at, reason);
    }

    private Paper ended(Snapshot version, String key, String by, Instant at, String reason) {
        return head(version, key)
                .headerLine(text(key + ".at"), SwedishTime.minute(at))
                .headerLine(text(key + ".by"), by)
                .labelled(text(key + ".reason"), reason)
                .build();
    }

    /** A place in Swedish. */
    String name(PlaceChoice choice) {
        String label = texts.get(Texts.SWEDISH, choice.label());
        return choice.detail().isEmpty() ? label : label + ": " + choice.detail();
    }

    private Paper.Builder head(Snapshot version, String key) {
        String name = version.value("grund.namn");
        String number = version.caseNumber() == null ? "" : version.caseNumber();
        return Paper.titled(text(key + ".title", name))
                .description(text(key + ".title", name))
                .issuer(version.association())
                .headerLine(text("funding.paper.caseNumber"), number);
    }

    private String text(String key, Object... arguments) {
        return texts.get(Texts.SWEDISH, key, arguments);
    }
}
