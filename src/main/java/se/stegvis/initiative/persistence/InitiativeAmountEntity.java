package se.stegvis.initiative.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What an insats has been granted for one year, in kronor. */
@Entity
@Table(name = "initiative_amount")
@SuppressWarnings("NullAway.Init")
public class InitiativeAmountEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private UUID initiativeId;

    @Column(name = "budget_year")
    private int year;

    private BigDecimal amount;

    protected InitiativeAmountEntity() {}

    public InitiativeAmountEntity(UUID associationId, UUID initiativeId, int year, BigDecimal amount) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.initiativeId = initiativeId;
        this.year = year;
        this.amount = amount;
    }

    public UUID initiativeId() {
        return initiativeId;
    }

    public int year() {
        return year;
    }

    public void add(BigDecimal more) {
        amount = amount.add(more);
    }

    public BigDecimal amount() {
        return amount;
    }
}
