package se.stegvis.benefit.calculate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.stegvis.benefit.Provenance;
import se.stegvis.benefit.Rulebook;
import se.stegvis.benefit.Status;
import se.stegvis.benefit.YearRules.MunicipalTax;

/** Whose tax rates hold, by what a case says of its place; and what it said, from the rates. */
final class Places {

    private static final String GIVEN = "taxRates";

    private Places() {}

    /** Rates that came with the case, in per cent. */
    static Rulebook.Rates given(int year, BigDecimal municipality, BigDecimal region) {
        return new Rulebook.Rates(
                new MunicipalTax(municipality.add(region), municipality),
                new Provenance(
                        GIVEN,
                        municipality.toPlainString() + " + " + region.toPlainString(),
                        "percent",
                        LocalDate.of(year, 1, 1),
                        List.of(),
                        Status.GIVEN,
                        ""));
    }

    /** A kommun's own rates; where they are not known for the year the mean of the country, as an assumption of that kommun. */
    static Rulebook.Rates of(String municipality, int year) {
        Rulebook rulebook = Rulebook.standard();
        return rulebook.rates(municipality, year).orElseGet(() -> {
            Rulebook.Rates mean = rulebook.nationalRates(year);
            Provenance from = mean.provenance();
            return new Rulebook.Rates(
                    mean.tax(),
                    new Provenance(
                            from.key() + "." + municipality,
                            from.value(),
                            from.unit(),
                            from.date(),
                            from.sources(),
                            Status.ASSUMPTION,
                            from.note()));
        });
    }

    /** The kommun whose rates these are in the year; empty where they are the country's, or came with the case. */
    static Optional<String> municipality(Rulebook.Rates rates, int year) {
        String mean = Rulebook.standard().nationalRates(year).provenance().key() + ".";
        String key = rates.provenance().key();
        return Optional.of(key)
                .filter(it -> it.startsWith(mean))
                .map(it -> it.substring(mean.length()))
                .filter(name -> of(name, year).tax().equals(rates.tax()));
    }

    /** Whether these are the mean of the country in the year. */
    static boolean isNational(Rulebook.Rates rates, int year) {
        return rates.equals(Rulebook.standard().nationalRates(year));
    }

    /** What a case that says so of its place is reckoned with. */
    static Rulebook.Rates of(int year, @Nullable String municipality, @Nullable MunicipalTax own) {
        if (own != null) {
            return given(year, own.municipality(), own.total().subtract(own.municipality()));
        }
        return municipality == null ? Rulebook.standard().nationalRates(year) : of(municipality, year);
    }
}
