package se.stegvis.benefit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who pays and who gains. {@link #SOCIETY} and {@link #STATE} are sums of others and have no account of their own: society is the sum
 * of all accounts, in which transfers between them cancel out.
 */
public enum Actor {
    SOCIETY("society"),
    MUNICIPALITY("municipality"),
    REGION("region"),
    STATE("state"),
    AF("af"),
    FK("fk"),
    OTHER_STATE("otherState"),
    EMPLOYERS("employers"),
    PARTICIPANTS("participants");

    /** Those with an account of their own. */
    public static final List<Actor> ACCOUNTS = Arrays.stream(values()).filter(actor -> !actor.isSum()).toList();

    private final String code;

    Actor(String code) {
        this.code = code;
    }

    /** The word for it in files and in texts' keys. */
    public String code() {
        return code;
    }

    /** Whether it is the sum of others. */
    public boolean isSum() {
        return this == SOCIETY || this == STATE;
    }

    /** Whether it is one of the state's three accounts. */
    public boolean isPartOfState() {
        return this == AF || this == FK || this == OTHER_STATE;
    }

    public static Optional<Actor> of(String code) {
        return Arrays.stream(values()).filter(actor -> actor.code.equals(code)).findFirst();
    }
}
