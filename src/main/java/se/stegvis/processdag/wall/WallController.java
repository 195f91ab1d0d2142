package se.stegvis.processdag.wall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import se.stegvis.foundation.Message;
import se.stegvis.foundation.NotFoundException;
import se.stegvis.foundation.Texts;
import se.stegvis.processdag.WallService;
import se.stegvis.processdag.line.LongPoll;
import se.stegvis.shell.Failures;

/** What the wall asks. It can only look: there is no call here that changes anything. */
@RestController
@RequestMapping("/vagg/api")
class WallController {

    private final WallService walls;
    private final LongPoll polls;
    private final WallJson json;
    private final WallTexts wallTexts;
    private final Texts texts;

    WallController(WallService walls, LongPoll polls, WallJson json, WallTexts wallTexts, Texts texts) {
        this.walls = walls;
        this.polls = polls;
        this.json = json;
        this.wallTexts = wallTexts;
        this.texts = texts;
    }

    /** What goes wrong, in words and by name. */
    record Refusal(String code, String message) {}

    @GetMapping("/{key}/state")
    DeferredResult<ResponseEntity<Object>> state(
            @PathVariable String key, @RequestParam(defaultValue = "0") long since, HttpServletRequest request) {
        Locale language = language(request);
        return polls.followClosely(since, language, () -> new SeenWall(walls.state(key), json, language));
    }

    @GetMapping("/texts")
    Map<String, String> texts(HttpServletRequest request) {
        return wallTexts.in(language(request));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> over(NotFoundException over, HttpServletRequest request) {
        return answer(HttpStatus.GONE, "over", Message.of("vagg.over.unknown"), request);
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unforeseen(RuntimeException failure, HttpServletRequest request) {
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "unknown", Failures.unknown(failure), request);
    }

    private ResponseEntity<Refusal> answer(HttpStatus status, String code, Message reason, HttpServletRequest request) {
        return ResponseEntity.status(status).body(new Refusal(code, texts.get(language(request), reason)));
    }

    /** Swedish where the browser does not say, whatever the server's own language is. */
    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Texts.SWEDISH : Texts.spoken(request.getLocale());
    }
}
