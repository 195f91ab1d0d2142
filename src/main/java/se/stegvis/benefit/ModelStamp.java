package se.stegvis.benefit;

import java.util.Collection;

/**
 * Which model a result comes from. Results of different versions say different things and are not put side by side without saying so.
 *
 * @param name the model's name
 * @param version of the formulas: 1.0, and higher with every change that can change a figure
 * @param rules of the data files: the day they were last changed
 */
public record ModelStamp(String name, String version, String rules) {

    /** This model, as it is now. */
    public static final ModelStamp CURRENT = new ModelStamp("Stegvis öppna nyttomodell", "1.0", "2026-11-23");

    /** Whether results with these stamps may stand side by side without a word. */
    public static boolean comparable(Collection<ModelStamp> stamps) {
        return stamps.stream().distinct().count() <= 1;
    }
}
