package se.stegvis.processdag.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import se.stegvis.processdag.ActionState;

/** Stored actions with what has become of them. */
public interface ActionCourseRepository extends JpaRepository<ActionCourseEntity, UUID> {

    /**
     * An action with its theme, its day and what has become of it.
     *
     * @param course null as long as nobody has said anything
     */
    record Row(ActionEntity action, ThemeEntity theme, WorkshopEntity workshop, @Nullable ActionCourseEntity course) {}

    /** How many actions a day agreed on, and how many of them are done. */
    record Counted(UUID workshop, long agreed, long done) {}

    String FROM = """
            from ActionEntity a join ThemeEntity t on t.id = a.themeId join WorkshopEntity w on w.id = t.workshopId
            left join ActionCourseEntity c on c.actionId = a.id
            """;

    String ROW = "select new se.stegvis.processdag.persistence.ActionCourseRepository$Row(a, t, w, c) " + FROM;

    String FOUND = """
            where w.associationId = :association
            and (coalesce(c.state, se.stegvis.processdag.ActionState.OPEN) in :states)
            and (:everyInitiative = true or w.initiativeId = :initiative)
            and (:mine = false or c.ownerId = :caller)
            and (:all = true or c.ownerId = :caller or w.initiativeId in :own or exists (
              select 1 from FacilitatorEntity f where f.workshopId = w.id and f.accountId = :caller))
            and lower(concat(a.what, ' ', a.who, ' ', w.initiativeName, ' ', w.name)) like :pattern
            """;

    /** One action. */
    @Query(ROW + "where a.id = :id")
    Optional<Row> row(UUID id);

    /** Only the id: whoever changes something takes the day's turn before reading anything of it. */
    @Query("select t.workshopId from ActionEntity a join ThemeEntity t on t.id = a.themeId where a.id = :id")
    Optional<UUID> dayOf(UUID id);

    /** The actions that somebody may read, those with a date first, the nearest of them first. */
    @Query(ROW + FOUND + "order by c.dueOn nulls last, w.heldOn desc, swedish_order(w.initiativeName), w.id, t.position,"
            + " a.position, a.id")
    List<Row> search(
            UUID association,
            Collection<ActionState> states,
            boolean everyInitiative,
            UUID initiative,
            boolean mine,
            boolean all,
            Collection<UUID> own,
            UUID caller,
            String pattern,
            Pageable page);

    @Query("select count(a) " + FROM + FOUND)
    long countSearch(
            UUID association,
            Collection<ActionState> states,
            boolean everyInitiative,
            UUID initiative,
            boolean mine,
            boolean all,
            Collection<UUID> own,
            UUID caller,
            String pattern);

    /** The actions of an insats's days that are over and were held before a day, oldest first. */
    @Query(ROW + """
            where w.associationId = :association and w.initiativeId = :initiative and w.heldOn < :day
            and w.state = se.stegvis.processdag.WorkshopState.CLOSED
            order by w.heldOn, w.id, t.position, a.position, a.id""")
    List<Row> before(UUID association, UUID initiative, LocalDate day);

    /** When an insats's latest day before this one was held. */
    @Query("""
            select max(w.heldOn) from WorkshopEntity w where w.associationId = :association and w.initiativeId = :initiative
            and w.heldOn < :day and w.state = se.stegvis.processdag.WorkshopState.CLOSED""")
    Optional<LocalDate> lastBefore(UUID association, UUID initiative, LocalDate day);

    /** The actions of one day. */
    @Query(ROW + "where w.id = :workshop order by t.position, a.position, a.id")
    List<Row> ofDay(UUID workshop);

    /** Unsettled actions, with somebody to remind, whose date comes or came within these days. */
    @Query("""
            select c.actionId from ActionCourseEntity c where c.dueOn between :from and :to
            and (c.ownerId is not null or c.ownerEmail is not null)
            and c.state in (se.stegvis.processdag.ActionState.OPEN, se.stegvis.processdag.ActionState.GOING_ON)
            order by c.dueOn, c.actionId""")
    List<UUID> toRemind(LocalDate from, LocalDate to);

    /** The days that somebody leads where actions are late. */
    @Query(ROW + """
            where w.associationId = :association and c.dueOn < :today
            and c.state in (se.stegvis.processdag.ActionState.OPEN, se.stegvis.processdag.ActionState.GOING_ON)
            and exists (select 1 from FacilitatorEntity f where f.workshopId = w.id and f.accountId = :caller)
            order by w.heldOn desc, w.id""")
    List<Row> lateWhereLed(UUID association, UUID caller, LocalDate today);

    /** How many actions of each of these days there are, and are done; days without any are left out. */
    @Query("select new se.stegvis.processdag.persistence.ActionCourseRepository$Counted(w.id, count(a), sum(case when c.state ="
            + " se.stegvis.processdag.ActionState.DONE then 1L else 0L end)) " + FROM + "where w.id in :workshops group by w.id")
    List<Counted> counted(Collection<UUID> workshops);

    /** Whether somebody leads some day of an insats. */
    @Query("""
            select count(f) > 0 from FacilitatorEntity f join WorkshopEntity w on w.id = f.workshopId
            where w.associationId = :association and w.initiativeId = :initiative and f.accountId = :caller""")
    boolean leads(UUID association, UUID initiative, UUID caller);
}
