package se.stegvis.processdag.phone;

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
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.PhoneState;

/**
 * Phones that wait for something new. No thread waits with them: the answer is sent by whoever is told that the day has moved on, or
 * after a while as "nothing new", before any network on the way gives up.
 */
@Component
class LongPoll {

    private static final long PATIENCE = 25_000;

    private final ParticipantService participants;
    private final Announcements announcements;
    private final Texts texts;
    private final Set<DeferredResult<ResponseEntity<PhoneJson.State>>> waiting = ConcurrentHashMap.newKeySet();

    LongPoll(ParticipantService participants, Announcements announcements, Texts texts) {
        this.participants = participants;
        this.announcements = announcements;
        this.texts = texts;
    }

    DeferredResult<ResponseEntity<PhoneJson.State>> stateAfter(long since, String ticket, Locale language) {
        DeferredResult<ResponseEntity<PhoneJson.State>> answer =
                new DeferredResult<>(PATIENCE, () -> ResponseEntity.noContent().build());
        if (since == 0) {
            participants.arrive(ticket);
        }
        PhoneState now = participants.state(ticket);
        // A version ahead of ours is from before a restore: the phone must be told what is true.
        if (now.picture().revision() != since) {
            answer.setResult(ResponseEntity.ok(PhoneJson.of(now, language, texts)));
            return answer;
        }
        AtomicBoolean answered = new AtomicBoolean();
        Announcements.Listener listener = revision -> {
            if (revision > since && answered.compareAndSet(false, true)) {
                Thread.startVirtualThread(() -> tell(answer, ticket, language));
            }
        };
        Announcements.Subscription subscription =
                announcements.subscribe(now.picture().workshop().id(), listener);
        waiting.add(answer);
        answer.onCompletion(() -> {
            subscription.end();
            waiting.remove(answer);
        });
        // What was committed between reading and subscribing was announced to nobody.
        listener.at(participants.state(ticket).picture().revision());
        return answer;
    }

    private void tell(DeferredResult<ResponseEntity<PhoneJson.State>> answer, String ticket, Locale language) {
        try {
            answer.setResult(ResponseEntity.ok(PhoneJson.of(participants.state(ticket), language, texts)));
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
