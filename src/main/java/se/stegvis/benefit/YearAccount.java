package se.stegvis.benefit;

import java.math.BigDecimal;
import java.util.List;

/**
 * One person's year as flows between the accounts, with the tax that was reckoned on the way. The sum over all accounts is the sum of
 * the real flows, since what leaves one account by a transfer reaches another.
 *
 * @param wage gross, kronor a year
 * @param grossSupport livelihoods before tax
 * @param disposable what the person has left: wage and livelihoods less tax
 */
public record YearAccount(
        Situation situation, List<Flow> flows, TaxReceipt tax, BigDecimal wage, BigDecimal grossSupport, BigDecimal disposable) {

    public YearAccount {
        flows = List.copyOf(flows);
    }

    /** The balance of an account; of the state and of society the sum of theirs. */
    public BigDecimal balance(Actor actor) {
        return switch (actor) {
            case SOCIETY -> Actor.ACCOUNTS.stream().map(this::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
            case STATE -> balance(Actor.AF).add(balance(Actor.FK)).add(balance(Actor.OTHER_STATE));
            default -> flows.stream().map(flow -> flow.to(actor)).reduce(BigDecimal.ZERO, BigDecimal::add);
        };
    }

    /** What is produced less what is used up: society's year, reckoned without looking at any account. */
    public BigDecimal real() {
        return flows.stream().map(Flow::real).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
