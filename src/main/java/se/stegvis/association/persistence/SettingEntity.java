package se.stegvis.association.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import se.stegvis.association.Setting;

/** What a förbund has set otherwise than the default. */
@Entity
@Table(name = "association_setting")
@SuppressWarnings("NullAway.Init")
public class SettingEntity {

    @Id
    private UUID id;

    private UUID associationId;

    @Enumerated(EnumType.STRING)
    private Setting setting;

    @Column(name = "setting_value")
    private String value;

    @Version
    private long version;

    protected SettingEntity() {}

    public SettingEntity(UUID associationId, Setting setting, String value) {
        this.id = UUID.randomUUID();
        this.associationId = associationId;
        this.setting = setting;
        this.value = value;
    }

    public Setting setting() {
        return setting;
    }

    public String value() {
        return value;
    }

    public void change(String newValue) {
        value = newValue;
    }
}
