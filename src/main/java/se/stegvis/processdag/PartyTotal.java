package se.stegvis.processdag;

import java.math.BigDecimal;
import se.stegvis.association.MemberKind;

/**
 * What those of one party answered to a theme, taken together; there is nothing finer anywhere.
 *
 * @param count how many answered, never fewer than the förbund's setting allows
 * @param mean their mean, rounded half up to one decimal
 */
public record PartyTotal(MemberKind party, int count, BigDecimal mean) {}
