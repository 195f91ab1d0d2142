package se.stegvis.benefit;

import java.util.Arrays;
import java.util.Optional;

/** What no rule says and the calculation needs. Each has a low, a middle and a high value, can be changed, and is shown with the result. */
public enum Assumption {
    HANDLING_MUNICIPALITY("handlingMunicipality"),
    HANDLING_FK("handlingFk"),
    HANDLING_AF("handlingAf"),
    PREVIOUS_WAGE_MONTH("previousWageMonth"),
    WAGE_MONTH("wageMonth"),
    HOUSING_MONTH("housingMonth"),
    SUBSIDY_SHARE("subsidyShare"),
    PRODUCTION_LOST("productionLostPerSubsidyKrona"),
    DEADWEIGHT("deadweight"),
    DROP_OFF("dropOff"),
    DISCOUNT_RATE("discountRate");

    private final String code;

    Assumption(String code) {
        this.code = code;
    }

    /** The word for it in files and in texts' keys. */
    public String code() {
        return code;
    }

    /** Whether it is a share, and lies between 0 and 1. */
    public boolean isShare() {
        return switch (this) {
            case SUBSIDY_SHARE, PRODUCTION_LOST, DEADWEIGHT, DROP_OFF, DISCOUNT_RATE -> true;
            default -> false;
        };
    }

    /** Whether it changes what a year is worth; the others change what becomes of it over the years. */
    public boolean isOfTheYear() {
        return this != DEADWEIGHT && this != DROP_OFF && this != DISCOUNT_RATE;
    }

    public static Optional<Assumption> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
