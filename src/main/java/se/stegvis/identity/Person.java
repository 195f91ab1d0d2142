package se.stegvis.identity;

import java.util.Locale;
import se.stegvis.foundation.AccountId;
import se.stegvis.foundation.Texts;

/**
 * A person with an account.
 *
 * @param active false when deactivated: nobody can sign in as this person
 * @param hasPassword false while an invitation has not been used
 * @param language {@code sv} or {@code en}
 */
public record Person(AccountId id, String name, String email, boolean active, boolean hasPassword, String language) {

    public Locale locale() {
        return language.equals("en") ? Texts.ENGLISH : Texts.SWEDISH;
    }
}
