package se.stegvis.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import se.stegvis.foundation.Texts;

/**
 * What in a section a comment can be about.
 *
 * @param place empty for the section as a whole, a field's key, a row's id or a budget line's name
 * @param label what people call it
 */
public record CommentPlace(String place, String label) {

    private static final int LONGEST_LABEL = 90;

    /** Everything in a section that can be commented: the section itself first, then its rows and its fields. */
    public static List<CommentPlace> in(ApplicationDraft draft, Section section, Texts texts, Locale locale) {
        List<CommentPlace> all = new ArrayList<>();
        all.add(new CommentPlace("", texts.get(locale, "fundingtogether.place.section")));
        switch (section) {
            case PARTIES -> draft.partners().forEach(partner ->
                    all.add(new CommentPlace(partner.id().toString(), partner.memberName())));
            case GOALS -> {
                for (int i = 0; i < draft.goals().size(); i++) {
                    DraftGoal goal = draft.goals().get(i);
                    String words = texts.get(locale, "fundingtogether.place.goal", i + 1, goal.goal().text());
                    all.add(new CommentPlace(goal.id().toString(), shortened(words)));
                }
            }
            case IMPLEMENTATION -> draft.chain().forEach(row -> all.add(new CommentPlace(
                    row.id().toString(),
                    shortened(texts.get(locale, "funding.chain." + row.content().kind()) + ": " + row.content().text()))));
            case BUDGET -> BudgetLine.of(draft).forEach(line ->
                    all.add(new CommentPlace(line.name(), shortened(line.fullTitle(texts, locale, draft)))));
            default -> {}
        }
        draft.form().fields(section).forEach(field -> all.add(new CommentPlace(field.key(), texts.get(locale, field.label()))));
        return all;
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST_LABEL ? words : words.substring(0, LONGEST_LABEL - 1).strip() + "…";
    }
}
