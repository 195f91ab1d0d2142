package se.stegvis.benefit;

/** Something is asked of the calculation that its rules do not cover; it never guesses instead. */
public final class NoRulesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] arguments;

    private NoRulesException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = arguments.clone();
    }

    static NoRulesException year(int year, int first, int last) {
        return new NoRulesException("benefit.refused.year", String.valueOf(year), String.valueOf(first), String.valueOf(last));
    }

    static NoRulesException subsidy(WageSubsidy.Kind kind, int year) {
        return new NoRulesException("benefit.refused.subsidy", kind.word(), String.valueOf(year));
    }

    /** The text that says what is missing, by its key in the bundle {@code benefit}. */
    public String key() {
        return key;
    }

    /** What fills the text. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
