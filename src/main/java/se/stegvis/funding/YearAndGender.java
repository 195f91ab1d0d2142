package se.stegvis.funding;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One cell of a {@link FieldType#NUMBERS_PER_YEAR_AND_GENDER} field. */
public record YearAndGender(int year, Gender gender) {

    private static final Pattern SCOPE = Pattern.compile("(20\\d\\d)\\.(women|men|non_binary)");

    /** As it is stored: {@code 2027.women}. */
    public String scope() {
        return year + "." + gender.inScope();
    }

    /** Reads a scope; empty when it is none of this kind. */
    public static Optional<YearAndGender> of(String scope) {
        Matcher matcher = SCOPE.matcher(scope);
        return matcher.matches()
                ? Optional.of(new YearAndGender(
                        Integer.parseInt(matcher.group(1)),
                        Gender.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))))
                : Optional.empty();
    }
}
