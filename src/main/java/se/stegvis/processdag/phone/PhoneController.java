package se.stegvis.processdag.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.PhoneRefusedException;
import se.stegvis.processdag.ThemeId;
import se.stegvis.shell.Failures;

/** The phone's end of a processdag: a few small calls, each of which may be sent again without harm. */
@RestController
@RequestMapping("/dag/api")
class PhoneController {

    private final ParticipantService participants;
    private final LongPoll polls;
    private final PhoneTexts phoneTexts;
    private final Texts texts;

    PhoneController(ParticipantService participants, LongPoll polls, PhoneTexts phoneTexts, Texts texts) {
        this.participants = participants;
        this.polls = polls;
        this.phoneTexts = phoneTexts;
        this.texts = texts;
    }

    @PostMapping("/join")
    PhoneJson.Ticket join(@RequestBody PhoneJson.Code typed, HttpServletRequest request) {
        String code = typed.code() == null ? "" : typed.code();
        return new PhoneJson.Ticket(participants.join(code, request.getRemoteAddr()));
    }

    @GetMapping("/state")
    DeferredResult<ResponseEntity<PhoneJson.State>> state(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @RequestParam(defaultValue = "0") long since,
            HttpServletRequest request) {
        return polls.stateAfter(since, ticket, language(request));
    }

    @PutMapping("/themes/{theme}/rating")
    ResponseEntity<Void> rate(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @PathVariable UUID theme,
            @RequestBody PhoneJson.Rating rating) {
        participants.rate(ticket, new ThemeId(theme), rating.value(), rating.turn() == null ? 0 : rating.turn());
        return ResponseEntity.noContent().build();
    }

    @PutMapping("/notes/{note}")
    ResponseEntity<Void> note(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @PathVariable UUID note,
            @RequestBody PhoneJson.Note written) {
        participants.note(
                ticket,
                note,
                written.themeId() == null ? null : new ThemeId(written.themeId()),
                written.field() == null ? "" : written.field(),
                written.text() == null ? "" : written.text(),
                Boolean.TRUE.equals(written.notPersonnummer()));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/texts")
    ResponseEntity<PhoneJson.PhoneTexts> texts(HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(phoneTexts.in(language(request)));
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> refused(PhoneRefusedException refused, HttpServletRequest request) {
        HttpStatus status =
                switch (refused.why()) {
                    case WRONG_CODE -> HttpStatus.NOT_FOUND;
                    case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
                    case UNKNOWN_TICKET -> HttpStatus.UNAUTHORIZED;
                    case FULL -> HttpStatus.CONFLICT;
                    case OVER -> HttpStatus.GONE;
                };
        return answer(status, refused.reason(), null, request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> refused(RefusedException refused, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, refused.reason(), null, request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> invalid(InvalidInputException invalid, HttpServletRequest request) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, invalid.faults().getFirst().message(), null, request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> invalid(PersonalNumberException number, HttpServletRequest request) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, Message.of("shell.failure.personalNumber"), "personnummer", request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> notFound(NotFoundException notFound, HttpServletRequest request) {
        return answer(HttpStatus.NOT_FOUND, Message.of("shell.failure.notFound"), null, request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<PhoneJson.Refusal> malformed(Exception unreadable, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, Message.of("processdag.error.malformed"), null, request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> unforeseen(RuntimeException failure, HttpServletRequest request) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, Failures.unknown(failure), null, request);
    }

    private ResponseEntity<PhoneJson.Refusal> answer(
            HttpStatus status, Message reason, @Nullable String code, HttpServletRequest request) {
        return ResponseEntity.status(status).body(new PhoneJson.Refusal(texts.get(language(request), reason), code));
    }

    /** Swedish where the phone does not say, whatever the server's own language is. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Texts.SWEDISH : Texts.spoken(request.getLocale());
    }
}
