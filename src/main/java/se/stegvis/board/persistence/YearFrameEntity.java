package se.stegvis.board.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;

/** The money there is to grant in one year. */
@Entity
@Table(name = "year_frame")
@SuppressWarnings("NullAway.Init")
public class YearFrameEntity {

    @Id
    private UUID id;

    private UUID associationId;

    private int frameYear;

    private BigDecimal available;

    @Version
    private long version;

    protected YearFrameEntity() {}

    public YearFrameEntity(UUID associationId, int frameYear, BigDecimal available) {
        this.associationId = associationId;
        this.frameYear = frameYear;
        this.available = available;
        this.id = UUID.randomUUID();
    }


    public void set(BigDecimal newAvailable) {
        available = newAvailable;
    }

    public UUID id() {
        return id;
    }

    public UUID associationId() {
        return associationId;
    }

    public int frameYear() {
        return frameYear;
    }

    public BigDecimal available() {
        return available;
    }

    public long version() {
        return version;
    }
}
