package se.stegvis.document;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The few texts that a paper adds to what it was given, in the paper's language whatever the server's is. */
final class DocumentTexts {

    private static final ResourceBundle.Control NEVER_THE_SERVERS_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale language;

    DocumentTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("i18n.document", language, NEVER_THE_SERVERS_LANGUAGE);
    }

    String get(String key, Object... values) {
        return new MessageFormat(bundle.getString("document." + key), language).format(values);
    }

    /** A score with its one decimal and the language's decimal sign: "7,0". */
    String score(BigDecimal value) {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(language)).format(value);
    }
}
