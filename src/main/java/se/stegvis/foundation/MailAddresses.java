package se.stegvis.foundation;

import java.util.regex.Pattern;

/** What an e-mail address looks like, as far as can be told before a message is sent. */
public final class MailAddresses {

    private static final int LONGEST = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@.<>]+(\\.[^\\s@.<>]+)+");

    private MailAddresses() {}

    /** Whether a message could be sent there. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
