package se.stegvis.funding.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import se.stegvis.foundation.SwedishTime;
import se.stegvis.funding.Signature;

/** What is said of signatures on several pages. */
final class SigningWords {

    private SigningWords() {}

    /** Whose signature no longer stands, since when and why. */
    static String ended(FormPage page, Signature signature) {
        return signature
                .ended()
                .map(ended -> switch (ended.how()) {
                    case WITHDRAWN -> page.text(
                            "fundingui.signing.withdrawn", signature.name(), SwedishTime.minute(ended.at()));
                    case FALLEN -> page.text(
                            "fundingui.signing.fallen",
                            signature.name(),
                            SwedishTime.minute(ended.at()),
                            ended.by(),
                            ended.changed().stream()
                                    .map(part -> page.text("funding.signing.part." + part).toLowerCase(Locale.ROOT))
                                    .collect(Collectors.joining(", ")));
                })
                .orElse("");
    }
}
