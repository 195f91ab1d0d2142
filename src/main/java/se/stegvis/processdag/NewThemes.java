package se.stegvis.processdag;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.stegvis.processdag.persistence.FieldEntity;
import se.stegvis.processdag.persistence.FieldRepository;
import se.stegvis.processdag.persistence.ThemeEntity;
import se.stegvis.processdag.persistence.ThemeRepository;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** Writes the themes that a new processdag begins with, in the words of the template, which from then on are the day's own. */
@Component
class NewThemes {

    private final ThemeRepository themes;
    private final FieldRepository fields;

    NewThemes(ThemeRepository themes, FieldRepository fields) {
        this.themes = themes;
        this.fields = fields;
    }

    /** Writes the themes and answers them in the template's order. */
    List<ThemeEntity> write(WorkshopEntity workshop, TemplateContent template) {
        List<ThemeEntity> written = new ArrayList<>();
        for (TemplateContent.Theme theme : template.themes()) {
            written.add(write(workshop, theme, written.size() + 1));
        }
        return written;
    }

    private ThemeEntity write(WorkshopEntity workshop, TemplateContent.Theme theme, int position) {
        ThemeEntity saved = themes.saveAndFlush(new ThemeEntity(
                        workshop.associationId(),
                        workshop.id(),
                        position,
                        theme.key(),
                        theme.number(),
                        theme.name(),
                        theme.question())
                .asks(theme.questionKey()));
        List<FieldEntity> own = new ArrayList<>();
        for (TemplateContent.Field field : theme.fields()) {
            own.add(new FieldEntity(
                    saved.associationId(), saved.id(), own.size() + 1, field.key(), field.label(), field.before()));
        }
        fields.saveAll(own);
        return saved;
    }
}
