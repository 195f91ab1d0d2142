package se.stegvis.processdag;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where phones go. */
@Component
public class DayAddress {

    private final String server;

    DayAddress(@Value("${stegvis.address}") String server) {
        this.server = server;
    }

    /** As a phone's camera reads it. */
    public String scanned(String code) {
        return server + "/dag/" + code;
    }

    /** As a person types it. */
    public String typed() {
        return server.replaceFirst("^https?://", "") + "/dag";
    }

    /** As a code is read aloud: {@code K7M 4QX}. */
    public static String spoken(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }
}
