package se.stegvis.processdag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** Writes the themes that a new processdag begins with, in the words of the template, which from then on are the day's own. */
@Component
class NewThemes {

    private final ThemeTemplate template;
    private final ThemeRepository themes;
    private final FieldRepository fields;
    private final Texts texts;

    NewThemes(ThemeTemplate template, ThemeRepository themes, FieldRepository fields, Texts texts) {
        this.template = template;
        this.themes = themes;
        this.fields = fields;
        this.texts = texts;
    }

    void write(WorkshopEntity workshop, Locale language) {
        int position = 0;
        for (ThemeTemplate.Theme theme : template.themes()) {
            write(workshop, theme, ++position, language);
        }
    }

    private void write(WorkshopEntity workshop, ThemeTemplate.Theme theme, int position, Locale language) {
        ThemeEntity saved = themes.saveAndFlush(new ThemeEntity(
                workshop.associationId(),
                workshop.id(),
                position,
                theme.key(),
                theme.number(),
                texts.get(language, theme.nameKey()),
                theme.scale() ? texts.get(language, theme.questionKey()) : null));
        List<FieldEntity> own = new ArrayList<>();
        for (ThemeTemplate.Field field : theme.fields()) {
            own.add(new FieldEntity(
                    saved.associationId(),
                    saved.id(),
                    own.size() + 1,
                    field.key(),
                    texts.get(language, theme.labelKey(field)),
                    field.beforeScoring()));
        }
        fields.saveAll(own);
    }
}
