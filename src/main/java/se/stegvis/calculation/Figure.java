package se.stegvis.calculation;

import se.stegvis.benefit.Actor;

/**
 * One figure of a calculation, as it is asked about.
 *
 * @param actor whose
 * @param years after how many years, of a profit; else 0
 */
public record Figure(Kind kind, Actor actor, int years) {

    /** What a figure says. */
    public enum Kind {
        INCOME,
        COST,
        PROFIT,
        PROFIT_PER_PARTICIPANT,
        PAYBACK,
        TARGET,
        POTENTIAL,
        EFFICIENCY,
        INDIRECT_TAX,
        BREAK_EVEN
    }

    public static Figure of(Kind kind, Actor actor) {
        return new Figure(kind, actor, 0);
    }

    /** One of society's. */
    public static Figure of(Kind kind) {
        return new Figure(kind, Actor.SOCIETY, 0);
    }

    public static Figure profit(Actor actor, int years) {
        return new Figure(Kind.PROFIT, actor, years);
    }
}
