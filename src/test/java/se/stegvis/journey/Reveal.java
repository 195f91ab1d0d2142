package se.stegvis.journey;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes the time from the press on "Visa svaren" until the figures stand on each screen, by the clock that all of them share. */
final class Reveal {

    private static final String WATCH =
            """
            (figures) => {
              window.shownAt = new Promise((done) => {
                const look = () => document.querySelector(figures) && (observer.disconnect(), done(Date.now()));
                const observer = new MutationObserver(look);
                observer.observe(document.body, { childList: true, subtree: true });
              });
              document.addEventListener('click', () => { window.pressedAt = Date.now(); }, { capture: true, once: true });
            }
            """;

    private final Page run;
    private final Map<String, Page> screens = new LinkedHashMap<>();

    private Reveal(Page run) {
        this.run = run;
    }

    /** Begins to watch the screens, on none of which the figures stand yet. */
    static Reveal watch(Page wall, Page run, List<Phone> phones) {
        Reveal reveal = new Reveal(run);
        reveal.screens.put("projektorn", wall);
        reveal.screens.put("processledaren", run);
        phones.forEach(phone -> reveal.screens.put(phone.person().name(), phone.page()));
        wall.evaluate(WATCH, ".pd-figures dd");
        run.evaluate(WATCH, ".pd-figures dd");
        phones.forEach(phone -> phone.page().evaluate(WATCH, "dl.figures dd"));
        return reveal;
    }

    /** The time that the slowest screen took; printed with the others. */
    Duration slowest(String what) {
        double pressed = ((Number) run.evaluate("window.pressedAt")).doubleValue();
        Map<String, Long> took = new LinkedHashMap<>();
        screens.forEach((name, page) ->
                took.put(name, Math.round(((Number) page.evaluate("window.shownAt")).doubleValue() - pressed)));
        long slowest = took.values().stream().max(Long::compare).orElseThrow();
        String all = took.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue() + " ms")
                .collect(Collectors.joining(", "));
        System.Logger log = System.getLogger(Reveal.class.getName());
        log.log(System.Logger.Level.INFO, String.format(Locale.ROOT, "%s: svaren stod på alla skärmar efter %d ms (%s)", what, slowest, all));
        return Duration.ofMillis(slowest);
    }
}
