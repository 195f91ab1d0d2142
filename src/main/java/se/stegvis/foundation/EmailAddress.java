package se.stegvis.foundation;

import java.util.regex.Pattern;

/** What is taken for an e-mail address: something a mail server can be asked to deliver to, one and no more. */
public final class EmailAddress {

    /** Most characters of an address (RFC 5321, 4.5.3.1). */
    public static final int LONGEST = 254;

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@.<>]+(\\.[^\\s@.<>]+)+");

    private EmailAddress() {}

    /** Whether the text is an address. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ADDRESS.matcher(text).matches();
    }
}
