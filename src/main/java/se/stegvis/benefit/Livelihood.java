package se.stegvis.benefit;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person lives on besides or instead of wage, who pays it, who handles it and how it is taxed (inkomstskattelagen 11 kap.:
 * försörjningsstöd and studiestöd are free of tax; on sjuk- and aktivitetsersättning there is no pension fee; none of them is work).
 */
public enum Livelihood {
    SJUKPENNING("sjukpenning", Actor.FK, Actor.FK, Tax.PENSIONABLE),
    REHABILITERINGSPENNING("rehabiliteringspenning", Actor.FK, Actor.FK, Tax.PENSIONABLE),
    SJUKERSATTNING("sjukersättning", Actor.FK, Actor.FK, Tax.SICKNESS_PENSION),
    AKTIVITETSERSATTNING("aktivitetsersättning", Actor.FK, Actor.FK, Tax.SICKNESS_PENSION),
    /** Paid out by Försäkringskassan from Arbetsförmedlingen's grant, and counted where the grant is. */
    AKTIVITETSSTOD("aktivitetsstöd", Actor.AF, Actor.AF, Tax.PENSIONABLE),
    /** Paid out by the unemployment funds from a grant that Arbetsförmedlingen answers for. */
    A_KASSA("a-kassa", Actor.AF, Actor.AF, Tax.PENSIONABLE),
    FORSORJNINGSSTOD("försörjningsstöd", Actor.MUNICIPALITY, Actor.MUNICIPALITY, Tax.FREE),
    /** The grant alone: a student loan is paid back. */
    STUDIESTOD("studiestöd", Actor.OTHER_STATE, null, Tax.FREE),
    FORALDRAPENNING("föräldrapenning", Actor.FK, Actor.FK, Tax.PENSIONABLE),
    NONE("ingen", null, null, Tax.FREE);

    /** How a livelihood is taxed. */
    public enum Tax {
        FREE,
        PENSIONABLE,
        SICKNESS_PENSION
    }

    private final String word;
    private final @Nullable Actor payer;
    private final @Nullable Actor handler;
    private final Tax tax;

    Livelihood(String word, @Nullable Actor payer, @Nullable Actor handler, Tax tax) {
        this.word = word;
        this.payer = payer;
        this.handler = handler;
        this.tax = tax;
    }

    /** Its Swedish name, which is also how a file spells it. */
    public String word() {
        return word;
    }

    /** Who pays it; null for none at all. */
    public @Nullable Actor payer() {
        return payer;
    }

    /** Whose staff handles it; null where no cost of handling is counted. */
    public @Nullable Actor handler() {
        return handler;
    }

    public Tax tax() {
        return tax;
    }

    /** The livelihood spelt so, with or without the Swedish letters and the hyphen. */
    public static Optional<Livelihood> spelt(String word) {
        return Arrays.stream(values())
                .filter(one -> plain(one.word).equals(plain(word)) || plain(one.name()).equals(plain(word)))
                .findFirst();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
