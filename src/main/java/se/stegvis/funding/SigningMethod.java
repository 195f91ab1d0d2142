package se.stegvis.funding;

/** How somebody who signs has shown anew who they are. Texts: {@code funding.signing.method.NAME}. */
public enum SigningMethod {
    PASSWORD,
    /** A code sent to the account's e-mail address. */
    MAIL_CODE
}
