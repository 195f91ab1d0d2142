package se.stegvis.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.stegvis.document.Block;
import se.stegvis.document.Paper;
import se.stegvis.document.Table;

/**
 * What differs between two papers of one application. Whatever is printed is compared, so that nothing that has been changed can be
 * missing here; sums that only repeat other figures are left out by their captions.
 */
final class PaperDifferences {

    private record Place(String section, String label, int occurrence) {}

    private record Said(String text, boolean amount) {}

    private final Map<Place, Said> found = new LinkedHashMap<>();
    private final Predicate<String> leftOut;
    private String section = "";
    private String part = "";
    private boolean skipping;

    private PaperDifferences(Predicate<String> leftOut) {
        this.leftOut = leftOut;
    }

    /** @param repeating captions of tables that say again what other tables say, and headings of what is not of the version's own */
    static List<VersionDifference> between(Paper before, Paper after, Set<String> repeating) {
        Map<Place, Said> earlier = read(before, repeating);
        Map<Place, Said> later = read(after, repeating);
        List<VersionDifference> differences = new ArrayList<>();
        // What has gone is told where its part of the paper is told.
        Map<String, List<Place>> gone = new LinkedHashMap<>();
        earlier.keySet().stream()
                .filter(place -> !later.containsKey(place))
                .forEach(place -> gone.computeIfAbsent(place.section(), key -> new ArrayList<>()).add(place));
        String current = "";
        for (Map.Entry<Place, Said> each : later.entrySet()) {
            Place place = each.getKey();
            if (!place.section().equals(current)) {
                removed(gone.remove(current), earlier, differences);
                current = place.section();
            }
            Said was = earlier.getOrDefault(place, new Said("", each.getValue().amount()));
            add(place, was, each.getValue(), differences);
        }
        gone.values().forEach(rest -> removed(rest, earlier, differences));
        return differences;
    }

    private static void removed(
            @Nullable List<Place> places,
            Map<Place, Said> earlier,
            List<VersionDifference> differences) {
        if (places != null) {
            places.forEach(place -> {
                Said was = earlier.getOrDefault(place, new Said("", false));
                add(place, was, new Said("", was.amount()), differences);
            });
        }
    }

    private static void add(Place place, Said before, Said after, List<VersionDifference> differences) {
        if (!before.text().equals(after.text())) {
            differences.add(new VersionDifference(
                    place.section(), place.label(), before.text(), after.text(), before.amount() && after.amount()));
        }
    }

    private static Map<Place, Said> read(Paper paper, Set<String> repeating) {
        PaperDifferences reader = new PaperDifferences(repeating::contains);
        paper.blocks().forEach(reader::read);
        return reader.found;
    }

    private void read(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                if (heading.level() == 1) {
                    section = heading.text();
                    part = "";
                    skipping = leftOut.test(section);
                } else {
                    part = heading.text();
                }
            }
            case Block.Paragraph paragraph -> say("", paragraph.text(), false);
            case Block.LabelledText text -> say(text.label(), text.text(), false);
            case Block.Highlight text -> say(text.label(), text.text(), false);
            case Block.FactList facts -> facts.facts().forEach(fact -> say(fact.label(), fact.value(), false));
            case Block.KeyFigures figures -> figures.figures().forEach(fact -> say(fact.label(), fact.value(), false));
            case Block.BulletList list -> list.items().forEach(item -> say("", item, false));
            case Block.NumberedList list -> list.items().forEach(item -> say("", item, false));
            case Block.TableBlock table -> read(table.table());
            case Block.Figure figure -> say("", figure.caption(), false);
            case Block.PageBreak end -> {
                // Says nothing.
            }
            case Block.SignatureLines lines -> {
                // Lines to sign on say nothing.
            }
        }
    }

    private void read(Table table) {
        if (leftOut.test(table.caption())) {
            return;
        }
        List<List<String>> rows = new ArrayList<>(table.rows());
        if (!table.sum().isEmpty()) {
            rows.add(table.sum());
        }
        for (List<String> row : rows) {
            if (table.columns().size() == 1) {
                say(table.caption(), row.getFirst(), false);
            }
            for (int i = 1; i < table.columns().size(); i++) {
                Table.Column column = table.columns().get(i);
                say(
                        table.caption() + " · " + row.getFirst() + " · " + column.heading(),
                        row.get(i),
                        column.alignment() == Table.Alignment.AMOUNT);
            }
        }
    }

    private void say(String label, String text, boolean amount) {
        if (skipping) {
            return;
        }
        String whole = part.isEmpty() ? label : label.isEmpty() ? part : part + " · " + label;
        int occurrence = 1;
        while (found.containsKey(new Place(section, whole, occurrence))) {
            occurrence++;
        }
        found.put(new Place(section, whole, occurrence), new Said(text, amount));
    }
}
