package se.stegvis.goal.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Swedish numbers in words. "En" and "ett" are left out: they are articles far more often than numbers. */
final class Numerals {

    private static final List<String> UNITS = List.of("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio");
    private static final List<String> TEENS = List.of(
            "tio", "elva", "tolv", "tretton", "fjorton", "femton", "sexton", "sjutton", "arton", "nitton");
    private static final List<String> TENS =
            List.of("tjugo", "trettio", "fyrtio", "femtio", "sextio", "sjuttio", "åttio", "nittio");
    private static final List<String> ORDINALS =
            List.of("annan", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde");
    private static final Map<String, BigDecimal> CARDINALS = cardinals();
    private static final Map<String, BigDecimal> FRACTIONS = fractions();

    private Numerals() {}

    static @Nullable BigDecimal cardinal(String form) {
        return CARDINALS.get(form);
    }

    /** "Hälften" is 50: a fraction in per cent. */
    static @Nullable BigDecimal fraction(String form) {
        return FRACTIONS.get(form);
    }

    /** "Fjärde" in "var fjärde" is 25: one in so many, in per cent. */
    static @Nullable BigDecimal oneIn(String ordinal) {
        int at = "andra".equals(ordinal) ? 0 : ORDINALS.indexOf(ordinal);
        return at < 0 ? null : Share.of(BigDecimal.ONE, BigDecimal.valueOf(at + 2L));
    }

    private static Map<String, BigDecimal> cardinals() {
        var numbers = new HashMap<String, BigDecimal>();
        numbers.put("noll", BigDecimal.ZERO);
        for (int i = 0; i < UNITS.size(); i++) {
            numbers.put(UNITS.get(i), BigDecimal.valueOf(i + 2L));
        }
        for (int i = 0; i < TEENS.size(); i++) {
            numbers.put(TEENS.get(i), BigDecimal.valueOf(i + 10L));
        }
        for (int ten = 0; ten < TENS.size(); ten++) {
            numbers.put(TENS.get(ten), BigDecimal.valueOf((ten + 2L) * 10));
            numbers.put(TENS.get(ten) + "ett", BigDecimal.valueOf((ten + 2L) * 10 + 1));
            numbers.put(TENS.get(ten) + "en", BigDecimal.valueOf((ten + 2L) * 10 + 1));
            for (int i = 0; i < UNITS.size(); i++) {
                numbers.put(TENS.get(ten) + UNITS.get(i), BigDecimal.valueOf((ten + 2L) * 10 + i + 2));
            }
        }
        numbers.put("hundra", BigDecimal.valueOf(100));
        numbers.put("tusen", BigDecimal.valueOf(1000));
        return Map.copyOf(numbers);
    }

    private static Map<String, BigDecimal> fractions() {
        var fractions = new HashMap<String, BigDecimal>();
        fractions.put("hälften", BigDecimal.valueOf(50));
        fractions.put("varannan", BigDecimal.valueOf(50));
        fractions.put("vartannat", BigDecimal.valueOf(50));
        fractions.put("halva", BigDecimal.valueOf(50));
        fractions.put("samtliga", BigDecimal.valueOf(100));
        fractions.put("ingen", BigDecimal.ZERO);
        fractions.put("inga", BigDecimal.ZERO);
        var parts = Map.of(
                "tredjedel", 3, "fjärdedel", 4, "femtedel", 5, "sjättedel", 6, "åttondel", 8, "tiondel", 10);
        parts.forEach((part, of) -> {
            var share = Share.of(BigDecimal.ONE, BigDecimal.valueOf(of));
            fractions.put(part, share);
            fractions.put(part + "en", share);
            fractions.put(part + "ar", share);
        });
        return Map.copyOf(fractions);
    }
}
