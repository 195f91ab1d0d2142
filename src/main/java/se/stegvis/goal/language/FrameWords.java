package se.stegvis.goal.language;

import java.util.Set;

/** The small words by which {@link Frame} finds its way. */
final class FrameWords {

    /** Verbs that lean on another verb. */
    static final Set<String> AUXILIARIES = Set.of(
            "ska",
            "skola",
            "kunna",
            "måste",
            "böra",
            "komma",
            "förvänta",
            "avse",
            "vilja",
            "behöva",
            "få",
            "börja",
            "fortsätta",
            "planera");

    /** Verbs that say little where a participle follows: "ska vara framtagen". */
    static final Set<String> LINKING = Set.of("vara", "bli", "finnas", "finna", "ligga", "stå", "ha");

    /** Pronouns that stand for people where no noun follows. */
    static final Set<String> OF_WHOM = Set.of("de", "dem", "dom", "den", "alla");

    /** What stands between a share and those it is of. */
    static final Set<String> OF = Set.of("av", "bland", "hos");

    /** Words that the dictionary has as nouns, but that head no phrase in a goal. */
    static final Set<String> NO_HEADS = Set.of(
            "en", "ett", "hela", "nästa", "var", "fler", "hög", "vart", "redan", "samma", "får", "del", "gång", "gånger",
            "gången", "sätt", "vis", "rätt", "mer", "vad", "hur", "när", "mest");

    /** Times are neither what is done nor who does it. */
    static final Set<String> TIMES = Set.of(
            "år", "månad", "vecka", "dag", "kvartal", "halvår", "termin", "timme", "gång", "januari", "februari", "mars",
            "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december", "höst", "vår",
            "sommar", "vinter", "årsskifte", "utgång", "slut", "procent", "helår", "minut");

    private FrameWords() {}
}
