package se.stegvis.funding;

/** The parts of the form, in order. Texts: {@code funding.section.NAME} and {@code funding.section.NAME.help}. */
public enum Section {
    BASICS("A"),
    PARTIES("B"),
    NEED("C"),
    TARGET_GROUP("D"),
    GOALS("E"),
    IMPLEMENTATION("F"),
    PERSPECTIVES("G"),
    FOLLOW_UP("H"),
    CONTINUATION("I"),
    BUDGET("J"),
    ATTESTATION("K");

    private final String letter;

    Section(String letter) {
        this.letter = letter;
    }

    /** The letter by which people speak of it. */
    public String letter() {
        return letter;
    }
}
