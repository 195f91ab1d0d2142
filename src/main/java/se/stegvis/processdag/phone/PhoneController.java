package se.stegvis.processdag.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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
import se.stegvis.document.QrCode;
import se.stegvis.foundation.InvalidInputException;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.PersonalNumberException;
import se.stegvis.foundation.RefusedException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.ParticipantService;
import se.stegvis.processdag.PhoneMove;
import se.stegvis.processdag.PhoneParty;
import se.stegvis.processdag.PhoneRefusedException;
import se.stegvis.processdag.PhoneVotes;
import se.stegvis.processdag.ThemeId;
import se.stegvis.processdag.line.LongPoll;
import se.stegvis.shell.Failures;
import tools.jackson.databind.json.JsonMapper;

/** The phone's end of a processdag: a few small calls, each of which may be sent again without harm. */
@RestController
@RequestMapping("/dag/api")
class PhoneController {

    /** What the program calls a fault in what was sent. */
    private static final Map<String, String> CODES = Map.of(
            "processdag.error.valueMissing", "value-missing",
            "processdag.error.scale", "value-range",
            "processdag.error.party", "party-unknown",
            "foundation.text.missing", "text-missing",
            "foundation.text.tooLong", "text-long");

    private final ParticipantService participants;
    private final PhoneParty parties;
    private final PhoneVotes votes;
    private final PhoneMove moves;
    private final LongPoll polls;
    private final String server;
    private final PhoneTexts phoneTexts;
    private final Texts texts;
    private final JsonMapper mapper;

    PhoneController(
            ParticipantService participants,
            PhoneParty parties,
            PhoneVotes votes,
            PhoneMove moves,
            LongPoll polls,
            PhoneTexts phoneTexts,
            Texts texts,
            JsonMapper mapper,
            @Value("${stegvis.address}") String server) {
        this.participants = participants;
        this.parties = parties;
        this.votes = votes;
        this.moves = moves;
        this.polls = polls;
        this.server = server;
        this.phoneTexts = phoneTexts;
        this.texts = texts;
        this.mapper = mapper;
    }

    @PostMapping("/join")
    PhoneJson.Ticket join(@RequestBody PhoneJson.Code typed, HttpServletRequest request) {
        String code = typed.code() == null ? "" : typed.code();
        String ticket = participants.join(code, request.getRemoteAddr());
        return new PhoneJson.Ticket(ticket, PhoneJson.day(participants.state(ticket).picture()));
    }

    @GetMapping("/state")
    DeferredResult<ResponseEntity<Object>> state(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @RequestParam(defaultValue = "0") long since,
            HttpServletRequest request) {
        if (since == 0) {
            participants.arrive(ticket);
        }
        Locale language = language(request);
        return polls.follow(since, language, () -> SeenState.of(participants.state(ticket), language, texts, mapper));
    }

    @PutMapping("/themes/{theme}/rating")
    PhoneJson.Stored rate(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @PathVariable UUID theme,
            @RequestBody PhoneJson.Rating rating) {
        return new PhoneJson.Stored(participants.rate(
                ticket,
                new ThemeId(theme),
                rating.round() == null ? 1 : rating.round(),
                rating.value(),
                rating.turn() == null ? 0 : rating.turn()));
    }

    @GetMapping("/move")
    PhoneJson.Move move(@RequestHeader(name = "X-Ticket", defaultValue = "") String ticket, HttpServletRequest request) {
        return new PhoneJson.Move(QrCode.of(server + moves.address(ticket), texts.get(language(request), "dag.move.picture"))
                .markup());
    }

    @GetMapping("/party")
    PhoneJson.Parties party(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket, HttpServletRequest request) {
        return PhoneJson.parties(parties.look(ticket), language(request), texts);
    }

    @PutMapping("/party")
    PhoneJson.Done party(@RequestHeader(name = "X-Ticket", defaultValue = "") String ticket, @RequestBody PhoneJson.Party said) {
        parties.say(ticket, said.party());
        return new PhoneJson.Done();
    }

    @PutMapping("/votes/{voting}")
    PhoneJson.Voted vote(
            @RequestHeader(name = "X-Ticket", defaultValue = "") String ticket,
            @PathVariable UUID voting,
            @RequestBody PhoneJson.Vote vote) {
        return new PhoneJson.Voted(votes.vote(
                ticket,
                voting,
                vote.dots() == null ? Map.of() : vote.dots(),
                vote.turn() == null ? 0 : vote.turn()));
    }

    @PutMapping("/notes/{note}")
    PhoneJson.Done note(
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
        return new PhoneJson.Done();
    }

    @GetMapping("/texts")
    PhoneJson.PhoneTexts texts(HttpServletRequest request) {
        return phoneTexts.in(language(request));
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> refused(PhoneRefusedException refused, HttpServletRequest request) {
        HttpStatus status =
                switch (refused.why()) {
                    case WRONG_CODE -> HttpStatus.NOT_FOUND;
                    case THROTTLED -> HttpStatus.TOO_MANY_REQUESTS;
                    case UNKNOWN_TICKET -> HttpStatus.UNAUTHORIZED;
                    case FULL, LOCKED -> HttpStatus.CONFLICT;
                    case OVER, CODE_OVER -> HttpStatus.GONE;
                };
        return answer(status, code(refused.why().name()), refused.reason(), request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> refused(RefusedException refused, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, closed(request), refused.reason(), request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> invalid(InvalidInputException invalid, HttpServletRequest request) {
        Message reason = invalid.faults().getFirst().message();
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, CODES.getOrDefault(reason.key(), "value-step"), reason, request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> invalid(PersonalNumberException number, HttpServletRequest request) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "personnummer", Message.of("shell.failure.personalNumber"), request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> notFound(NotFoundException notFound, HttpServletRequest request) {
        return answer(HttpStatus.CONFLICT, closed(request), Message.of("shell.failure.notFound"), request);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ResponseEntity<PhoneJson.Refusal> malformed(Exception unreadable, HttpServletRequest request) {
        return answer(HttpStatus.BAD_REQUEST, "malformed", Message.of("processdag.error.malformed"), request);
    }

    @ExceptionHandler
    ResponseEntity<PhoneJson.Refusal> unforeseen(RuntimeException failure, HttpServletRequest request) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unknown", Failures.unknown(failure), request);
    }

    private ResponseEntity<PhoneJson.Refusal> answer(
            HttpStatus status, String code, Message reason, HttpServletRequest request) {
        return ResponseEntity.status(status).body(new PhoneJson.Refusal(code, texts.get(language(request), reason)));
    }

    private static String closed(HttpServletRequest request) {
        String asked = request.getRequestURI();
        if (asked.contains("/votes/")) {
            return "vote-closed";
        }
        return asked.contains("/notes/") ? "notes-closed" : "theme-closed";
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Swedish where the phone does not say, whatever the server's own language is. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Texts.SWEDISH : Texts.spoken(request.getLocale());
    }
}
