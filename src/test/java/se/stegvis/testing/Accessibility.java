package se.stegvis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** WCAG 2.2 AA as far as a machine can tell: all of axe's rules for it, none switched off. */
public final class Accessibility {

    static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    // The elements that reach beyond the right edge, where the page as a whole can be moved sideways.
    private static final String BEYOND_THE_EDGE =
            """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth + 1) {
                return '';
              }
              const found = [];
              const walk = root => root.querySelectorAll('*').forEach(element => {
                if (element.getBoundingClientRect().right > page.clientWidth + 1) {
                  found.push(element.outerHTML.slice(0, 160));
                }
                if (element.shadowRoot) {
                  walk(element.shadowRoot);
                }
              });
              walk(document);
              return page.scrollWidth + ' of ' + page.clientWidth + '\\n' + found.slice(0, 5).join('\\n');
            }
            """;

    // What a bar at the bottom covers can be scrolled free, and axe takes it for too small a target: while it looks, the bar stands below.
    private static final String BARS = "place => document.querySelectorAll('.fu-footer, .id-saving').forEach(bar => bar.style.position = place)";

    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private Accessibility() {}

    /**
     * Fails where the page, in the state of that name, breaks a rule. A state is checked the first time only: tests that
     * pass through it again need not pay for it.
     */
    public static void assertClean(Page page, String state) {
        if (CHECKED.contains(state)) {
            return;
        }
        page.evaluate(BARS, "static");
        List<Rule> violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        page.evaluate(BARS, "");
        if (!violations.isEmpty()) {
            throw new AssertionError("Not accessible: " + state + "\n"
                    + violations.stream().map(Accessibility::describe).collect(Collectors.joining("\n")));
        }
        CHECKED.add(state);
    }

    /** Fails where the page has to be moved sideways to be read (WCAG 1.4.10, which axe cannot tell). */
    static void assertFitsTheWidth(Page page, String state) {
        Object beyond = page.evaluate(BEYOND_THE_EDGE);
        if (!beyond.equals("")) {
            throw new AssertionError("Wider than its window: " + state + "\n" + beyond);
        }
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " " + rule.getHelpUrl() + "\n"
                + rule.getNodes().stream()
                        .map(node -> "    at " + node.getTarget() + "  " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }
}
