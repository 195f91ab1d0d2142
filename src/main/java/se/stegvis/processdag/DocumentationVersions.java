package se.stegvis.processdag;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.association.AssociationDirectory;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Secrets;
import se.stegvis.processdag.persistence.ActionCourseEntity;
import se.stegvis.processdag.persistence.ActionCourseRepository;
import se.stegvis.processdag.persistence.DayCommentEntity;
import se.stegvis.processdag.persistence.DayCommentRepository;
import se.stegvis.processdag.persistence.DocumentationEntity;
import se.stegvis.processdag.persistence.DocumentationRepository;
import se.stegvis.processdag.persistence.PaperDays;
import se.stegvis.processdag.persistence.PlanEntity;
import se.stegvis.processdag.persistence.PlanRepository;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the documentation of a day says: in a locked version, or as it stands. */
@Component
@Transactional(readOnly = true)
class DocumentationVersions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DocumentationRepository documentations;
    private final DayCommentRepository comments;
    private final PlanRepository plans;
    private final PaperDays paperDays;
    private final WorkshopReader reader;
    private final ActionCourseRepository actions;
    private final AssociationDirectory associations;

    DocumentationVersions(
            DocumentationRepository documentations,
            DayCommentRepository comments,
            PlanRepository plans,
            PaperDays paperDays,
            WorkshopReader reader,
            ActionCourseRepository actions,
            AssociationDirectory associations) {
        this.documentations = documentations;
        this.comments = comments;
        this.plans = plans;
        this.paperDays = paperDays;
        this.reader = reader;
        this.actions = actions;
        this.associations = associations;
    }

    /**
     * What is read.
     *
     * @param version number of the locked version; 0 while it is written in
     */
    record Shown(DocumentedDay day, int version) {}

    /**
     * A locked version by its number; without one the version that the day is locked in, or the day as it stands.
     *
     * @throws NotFoundException when there is no such version, or no such day
     */
    Shown shown(WorkshopId workshop, @Nullable Integer version) {
        Optional<DocumentationEntity> found = version == null
                ? documentations.lockedIn(workshop.value())
                : Optional.of(documentations
                        .findByWorkshopIdAndNumber(workshop.value(), version)
                        .orElseThrow(NotFoundException::new));
        return found.map(DocumentationVersions::read).orElseGet(() -> new Shown(asItStands(workshop), 0));
    }

    /** The day as it is stored now. */
    DocumentedDay asItStands(WorkshopId workshop) {
        WorkshopPicture picture = reader.picture(workshop, null);
        Workshop day = picture.workshop();
        List<String> leaders = day.facilitators().stream()
                .map(Workshop.Facilitator::name)
                .toList();
        if (day.onPaper()) {
            Map<UUID, String> written = paperDays.leaders(List.of(workshop.value()));
            leaders = written.values().stream().filter(name -> !name.isBlank()).toList();
        }
        return DocumentedDay.of(
                picture,
                dueDays(workshop),
                associations.get(day.association()).name(),
                plans.findById(workshop.value()).map(PlanEntity::aim).orElse(""),
                leaders,
                comments.findById(workshop.value()).map(DayCommentEntity::text).orElse(""));
    }

    private Map<UUID, LocalDate> dueDays(WorkshopId workshop) {
        Map<UUID, LocalDate> days = new HashMap<>();
        actions.ofDay(workshop.value()).forEach(row -> {
            ActionCourseEntity course = row.course();
            LocalDate due = course == null ? null : course.dueOn();
            if (due != null) {
                days.put(row.action().id(), due);
            }
        });
        return days;
    }

    static Shown read(DocumentationEntity stored) {
        return new Shown(JSON.readValue(stored.snapshot(), DocumentedDay.class), stored.number());
    }

    /** What is stored of a version. */
    static String write(DocumentedDay day) {
        return JSON.writeValueAsString(day);
    }

    /** What a stored version is known by; whoever has the row can compute it. */
    static String checksum(String snapshot) {
        return Secrets.checksum(snapshot.getBytes(StandardCharsets.UTF_8));
    }
}
