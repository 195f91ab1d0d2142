package se.stegvis.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import se.stegvis.benefit.YearRules.BasicAllowance;
import se.stegvis.benefit.YearRules.MunicipalTax;
import se.stegvis.benefit.YearRules.SicknessCredit;
import se.stegvis.benefit.YearRules.WorkCredit;

/**
 * The income tax of a year in one place, for somebody below the age of the higher basic allowance who lives in Sweden all year and has
 * no income of capital. Funeral and church fees and the regional reduction of some northern kommuner are left out. Steps and their order
 * are those of inkomstskattelagen 63, 65 and 67 kap.; see docs/benefit.md.
 */
public final class IncomeTax {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final YearRules.Values rules;
    private final BigDecimal priceBase;
    private final BigDecimal municipalRate;
    private final BigDecimal municipalityRate;
    private final BigDecimal feeFloor;
    private final BigDecimal feeCeiling;
    private final BigDecimal[] allowanceBreaks;

    public IncomeTax(YearRules rules, MunicipalTax rates) {
        this.rules = rules.values();
        this.priceBase = rules.priceBase();
        this.municipalRate = rates.total().movePointLeft(2);
        this.municipalityRate = rates.municipality().movePointLeft(2);
        this.feeFloor = priceBase.multiply(this.rules.pensionFee().floor());
        this.feeCeiling = this.rules.incomeBase().multiply(this.rules.pensionFee().ceiling());
        this.allowanceBreaks = this.rules.basicAllowance().breaks().stream()
                .map(priceBase::multiply)
                .toArray(BigDecimal[]::new);
    }

    /**
     * The tax on a year's income.
     *
     * @param work wage, kronor a year
     * @param pensionable sjukpenning, rehabiliteringspenning, aktivitetsstöd, a-kassa, föräldrapenning
     * @param sicknessPension sjuk- and aktivitetsersättning
     */
    public TaxReceipt of(BigDecimal work, BigDecimal pensionable, BigDecimal sicknessPension) {
        BigDecimal income = hundreds(work.add(pensionable).add(sicknessPension));
        if (income.signum() == 0) {
            return TaxReceipt.NONE;
        }
        BigDecimal workIncome = hundreds(work);
        BigDecimal allowance = allowance(income);
        BigDecimal taxable = income.subtract(allowance);
        BigDecimal municipalTax = kronor(taxable.multiply(municipalRate));
        BigDecimal toMunicipality = kronor(taxable.multiply(municipalityRate));
        BigDecimal stateTax = stateTax(taxable);
        BigDecimal pensionFee = pensionFee(hundreds(work.add(pensionable)));
        BigDecimal pensionCredit = pensionFee.min(municipalTax.add(stateTax));
        BigDecimal left = municipalTax.subtract(pensionCredit).max(ZERO);
        BigDecimal workCredit = workCredit(workIncome, allowance).min(left);
        left = left.subtract(workCredit);
        BigDecimal sicknessCredit = sicknessCredit(hundreds(sicknessPension), workIncome, allowance).min(left);
        left = left.subtract(sicknessCredit);
        BigDecimal earnedIncomeCredit = earnedIncomeCredit(taxable).min(left);
        left = left.subtract(earnedIncomeCredit);
        BigDecimal temporaryWorkCredit = temporaryWorkCredit(workIncome).min(left);
        return new TaxReceipt(
                income,
                allowance,
                taxable,
                municipalTax,
                toMunicipality,
                municipalTax.subtract(toMunicipality),
                stateTax,
                pensionFee,
                pensionCredit,
                workCredit,
                sicknessCredit,
                earnedIncomeCredit,
                temporaryWorkCredit,
                publicServiceFee(taxable));
    }

    /** Grundavdrag: rounded up to a whole 100 kr and never above the income. */
    private BigDecimal allowance(BigDecimal income) {
        BasicAllowance rule = rules.basicAllowance();
        BigDecimal exact;
        if (income.compareTo(allowanceBreaks[0]) <= 0) {
            exact = priceBase.multiply(rule.low());
        } else if (income.compareTo(allowanceBreaks[1]) <= 0) {
            exact = priceBase.multiply(rule.low())
                    .add(income.subtract(allowanceBreaks[0]).multiply(rule.up()));
        } else if (income.compareTo(allowanceBreaks[2]) <= 0) {
            exact = priceBase.multiply(rule.plateau());
        } else if (income.compareTo(allowanceBreaks[3]) <= 0) {
            exact = priceBase.multiply(rule.plateau())
                    .subtract(income.subtract(allowanceBreaks[2]).multiply(rule.down()));
        } else {
            exact = priceBase.multiply(rule.high());
        }
        return exact.movePointLeft(2).setScale(0, RoundingMode.CEILING).movePointRight(2).min(income);
    }

    private BigDecimal stateTax(BigDecimal taxable) {
        YearRules.StateTax rule = rules.stateTax();
        BigDecimal tax = above(taxable, rule.threshold()).multiply(rule.rate());
        BigDecimal upper = rule.upperThreshold();
        return kronor(upper == null ? tax : tax.add(above(taxable, upper).multiply(rule.upperRate())));
    }

    /** Rounded to the nearest 100 kr, 50 down. */
    private BigDecimal pensionFee(BigDecimal base) {
        if (base.compareTo(feeFloor) < 0) {
            return ZERO;
        }
        return base.min(feeCeiling)
                .multiply(rules.pensionFee().rate())
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_DOWN)
                .movePointRight(2);
    }

    private BigDecimal workCredit(BigDecimal work, BigDecimal allowance) {
        if (work.signum() == 0) {
            return ZERO;
        }
        WorkCredit rule = rules.workCredit();
        BigDecimal first = priceBase.multiply(rule.first());
        BigDecimal second = priceBase.multiply(rule.second());
        BigDecimal base;
        if (work.compareTo(first) <= 0) {
            base = work;
        } else if (work.compareTo(second) <= 0) {
            base = first.add(work.subtract(first).multiply(rule.firstRate()));
        } else if (work.compareTo(priceBase.multiply(rule.third())) <= 0) {
            base = priceBase.multiply(rule.secondBase()).add(work.subtract(second).multiply(rule.secondRate()));
        } else {
            base = priceBase.multiply(rule.cap());
        }
        BigDecimal credit = base.subtract(allowance).multiply(municipalRate);
        BigDecimal phaseOutAbove = rule.phaseOutAbove();
        if (phaseOutAbove != null) {
            credit = credit.subtract(above(work, priceBase.multiply(phaseOutAbove)).multiply(rule.phaseOutRate()));
        }
        return kronor(credit.max(ZERO));
    }

    /** The basic allowance goes to work income first; what is left of it is the sickness pension's. */
    private BigDecimal sicknessCredit(BigDecimal benefit, BigDecimal work, BigDecimal allowance) {
        if (benefit.signum() == 0) {
            return ZERO;
        }
        return switch (rules.sicknessCredit()) {
            case null -> ZERO;
            case SicknessCredit.Shares rule -> {
                BigDecimal limit = priceBase.multiply(rule.limit());
                yield kronor(benefit.min(limit)
                        .multiply(rule.lowRate())
                        .add(above(benefit, limit).multiply(rule.highRate()))
                        .multiply(municipalRate));
            }
            case SicknessCredit.LikeWork rule -> {
                BigDecimal first = priceBase.multiply(rule.first());
                BigDecimal second = priceBase.multiply(rule.second());
                BigDecimal base;
                if (benefit.compareTo(first) <= 0) {
                    base = benefit;
                } else if (benefit.compareTo(second) <= 0) {
                    base = first.add(benefit.subtract(first).multiply(rule.firstRate()));
                } else {
                    base = priceBase.multiply(rule.secondBase()).add(benefit.subtract(second).multiply(rule.secondRate()));
                }
                BigDecimal credited = base.subtract(above(allowance, work)).max(benefit.multiply(rule.least()));
                yield kronor(credited.multiply(municipalRate));
            }
        };
    }

    private BigDecimal earnedIncomeCredit(BigDecimal taxable) {
        var rule = rules.earnedIncomeCredit();
        return rule == null ? ZERO : kronor(above(taxable, rule.above()).multiply(rule.rate()).min(rule.most()));
    }

    private BigDecimal temporaryWorkCredit(BigDecimal work) {
        var rule = rules.temporaryWorkCredit();
        if (rule == null) {
            return ZERO;
        }
        BigDecimal up = above(work, rule.from()).multiply(rule.rate()).min(rule.most());
        return kronor(above(up, above(work, rule.downFrom()).multiply(rule.downRate())));
    }

    private BigDecimal publicServiceFee(BigDecimal taxable) {
        var rule = rules.publicServiceFee();
        return rule == null ? ZERO : kronor(taxable.multiply(rule.rate()).min(rule.most()));
    }

    private static BigDecimal above(BigDecimal amount, BigDecimal limit) {
        return amount.subtract(limit).max(ZERO);
    }

    private static BigDecimal kronor(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.DOWN);
    }

    private static BigDecimal hundreds(BigDecimal income) {
        return income.movePointLeft(2).setScale(0, RoundingMode.DOWN).movePointRight(2);
    }
}
