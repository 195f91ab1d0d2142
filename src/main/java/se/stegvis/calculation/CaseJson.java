package se.stegvis.calculation;

import se.stegvis.benefit.BenefitCase;
import se.stegvis.benefit.calculate.CaseFile;

/**
 * A case as text, in the very format that the command {@code calculate} reads: what is stored here can be worked out there, and the
 * other way round. docs/calculate.schema.json is the contract.
 */
public final class CaseJson {

    private CaseJson() {}

    /** The case as text; {@link #read} gives the very same. */
    public static String write(BenefitCase asked) {
        return CaseFile.text(asked);
    }

    /**
     * A case that {@link #write} has written.
     *
     * @throws se.stegvis.benefit.calculate.Refused where the text is no case
     * @throws se.stegvis.benefit.NoRulesException where its year has no rules any more
     */
    public static BenefitCase read(String text) {
        return CaseFile.asked(text);
    }
}
