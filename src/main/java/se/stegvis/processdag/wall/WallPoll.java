package se.stegvis.processdag.wall;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.DeferredResult;
import se.stegvis.announcement.Announcements;
import se.stegvis.processdag.WallService;
import se.stegvis.processdag.WallState;

/**
 * Walls that wait for something new, the way phones do: no thread waits with them, and a wall that has waited for long is told
 * "nothing new" before any network on the way gives up.
 */
@Component
class WallPoll {

    private static final long PATIENCE = 25_000;

    private final WallService walls;
    private final Announcements announcements;
    private final WallJson json;
    private final Set<DeferredResult<ResponseEntity<WallJson.State>>> waiting = ConcurrentHashMap.newKeySet();

    WallPoll(WallService walls, Announcements announcements, WallJson json) {
        this.walls = walls;
        this.announcements = announcements;
        this.json = json;
    }

    DeferredResult<ResponseEntity<WallJson.State>> stateAfter(long since, String key, Locale language) {
        DeferredResult<ResponseEntity<WallJson.State>> answer =
                new DeferredResult<>(PATIENCE, () -> ResponseEntity.noContent().build());
        WallState now = walls.state(key);
        // A version ahead of ours is from before a restore: the wall must be told what is true.
        if (now.picture().revision() != since) {
            answer.setResult(ResponseEntity.ok(json.of(now, language)));
            return answer;
        }
        AtomicBoolean answered = new AtomicBoolean();
        Announcements.Listener listener = revision -> {
            if (revision > since && answered.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> tell(answer, key, language));
            }
        };
        Announcements.Subscription subscription =
                announcements.subscribe(now.picture().workshop().id(), listener);
        waiting.add(answer);
        answer.onCompletion(() -> {
            subscription.end();
            waiting.remove(answer);
        });
        try {
            // What was committed between reading and subscribing was announced to nobody.
            listener.at(walls.state(key).picture().revision());
        } catch (RuntimeException overMeanwhile) {
            answer.setErrorResult(overMeanwhile);
        }
        return answer;
    }

    private void tell(DeferredResult<ResponseEntity<WallJson.State>> answer, String key, Locale language) {
        try {
            answer.setResult(ResponseEntity.ok(json.of(walls.state(key), language)));
        } catch (RuntimeException failure) {
            answer.setErrorResult(failure);
        }
    }

    /** An orderly stop does not wait for those who wait. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        waiting.forEach(answer -> answer.setResult(ResponseEntity.noContent().build()));
    }
}
