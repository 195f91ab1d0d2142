package se.stegvis.identity;

import java.util.Locale;
import se.stegvis.foundation.Verdict;

/** What a password must be: long enough, and not the first thing somebody would guess. No rules about kinds of characters. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordPolicy() {}

    static Verdict judge(String password, String email) {
        if (password.length() < SHORTEST) {
            return Verdict.reject("identity.password.tooShort", SHORTEST);
        }
        if (password.length() > LONGEST) {
            return Verdict.reject("identity.password.tooLong", LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String mailbox = email.substring(0, Math.max(0, email.indexOf('@')));
        boolean obvious = password.chars().distinct().count() < 5
                || lower.contains("losenord")
                || lower.contains("lösenord")
                || lower.contains("password")
                || lower.contains("stegvis")
                || lower.startsWith("123456")
                || lower.startsWith("qwerty")
                || (mailbox.length() >= 4 && lower.contains(mailbox));
        return obvious ? Verdict.reject("identity.password.obvious") : Verdict.allow();
    }
}
