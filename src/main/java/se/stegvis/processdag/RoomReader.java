package se.stegvis.processdag;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.stegvis.processdag.persistence.EarlierScores;
import se.stegvis.processdag.persistence.ParkedRepository;
import se.stegvis.processdag.persistence.RoomSettings;
import se.stegvis.processdag.persistence.WorkshopEntity;

/** Reads what is special about the room of a day. */
@Component
@Transactional(readOnly = true)
class RoomReader {

    private final RoomSettings settings;
    private final ParkedRepository parked;
    private final EarlierScores earlier;

    RoomReader(RoomSettings settings, ParkedRepository parked, EarlierScores earlier) {
        this.settings = settings;
        this.parked = parked;
        this.earlier = earlier;
    }

    /** The room of a day with these themes. */
    DayRoom of(WorkshopEntity workshop, List<WorkshopTheme> themes) {
        RoomSettings.Stored set = settings.of(workshop.id());
        Integer seconds = set.timerSeconds();
        Instant ends = set.timerEnds();
        return new DayRoom(
                set.present(),
                set.locked(),
                set.bySpread(),
                seconds == null || ends == null ? null : new DayRoom.Timer(seconds, ends),
                parked.findByWorkshopIdOrderByPosition(workshop.id()).stream()
                        .map(one -> new DayRoom.Parked(one.id(), one.text(), one.version()))
                        .toList(),
                themes.stream()
                        .filter(theme -> theme.phase().isCurrent())
                        .findFirst()
                        .map(theme -> lastTime(workshop, theme))
                        .orElse(null));
    }

    /** Nothing is compared before the reveal: an earlier figure on the wall would lead those who score. */
    private @Nullable LastTime lastTime(WorkshopEntity workshop, WorkshopTheme theme) {
        String question = theme.scaleQuestion();
        if (question == null || theme.result() == null) {
            return null;
        }
        return earlier.latest(workshop, theme.key(), theme.name(), theme.questionKey(), question)
                .flatMap(found -> Optional.ofNullable(WorkshopReader.summary(found.scores(), found.known()))
                        .map(scores -> new LastTime(found.date(), scores)))
                .orElse(null);
    }
}
