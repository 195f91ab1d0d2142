package se.stegvis.funding;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;


/** Every form definition that ships, read from {@code form/*.json}. A definition that has been used is never edited: a new one is added. */
@Component
class FormDefinitions {

    private record Which(ApplicationKind kind, int number) {}

    private record StoredForm(
            ApplicationKind kind, int number, @Nullable Set<FormPart> parts, List<StoredSection> sections) {}

    private record StoredSection(Section section, List<StoredField> fields) {}

    private record StoredField(
            String key,
            FieldType type,
            boolean required,
            @Nullable Integer longest,
            @Nullable Long lowest,
            @Nullable Long highest,
            @Nullable List<String> choices) {}

    private final Map<Which, FormDefinition> definitions;

    FormDefinitions() throws IOException {
        Map<Which, FormDefinition> found = new HashMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:form/*.json")) {
            try (InputStream json = file.getInputStream()) {
                FormDefinition form = toDefinition(FundingJson.MAPPER.readValue(json, StoredForm.class));
                found.put(new Which(form.kind(), form.number()), form);
            }
        }
        definitions = Map.copyOf(found);
    }

    /** The definition an application was written in. */
    FormDefinition get(ApplicationKind kind, int number) {
        FormDefinition form = definitions.get(new Which(kind, number));
        if (form == null) {
            throw new IllegalStateException("no form definition " + number + " of " + kind);
        }
        return form;
    }

    /** The definition that a new application is written in. */
    FormDefinition latest(ApplicationKind kind) {
        int number = definitions.keySet().stream()
                .filter(which -> which.kind == kind)
                .mapToInt(Which::number)
                .max()
                .orElseThrow();
        return get(kind, number);
    }

    private static FormDefinition toDefinition(StoredForm form) {
        List<FormField> fields = new ArrayList<>();
        for (StoredSection section : form.sections()) {
            for (StoredField field : section.fields()) {
                fields.add(new FormField(
                        field.key(),
                        section.section(),
                        field.type(),
                        field.required(),
                        orElse(field.longest(), 0),
                        orElse(field.lowest(), 0L),
                        orElse(field.highest(), 0L),
                        field.choices() == null ? List.of() : field.choices(),
                        FormField.OwnWords.NONE));
            }
        }
        return new FormDefinition(
                form.kind(),
                form.number(),
                // The first form of all says nothing of it and requires everything.
                form.parts() == null ? EnumSet.allOf(FormPart.class) : form.parts(),
                form.sections().stream().map(StoredSection::section).toList(),
                fields,
                Map.of());
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
