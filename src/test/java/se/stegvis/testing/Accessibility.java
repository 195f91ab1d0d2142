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
        List<Rule> violations = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        if (!violations.isEmpty()) {
            throw new AssertionError("Not accessible: " + state + "\n"
                    + violations.stream().map(Accessibility::describe).collect(Collectors.joining("\n")));
        }
        CHECKED.add(state);
    }

    private static String describe(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " " + rule.getHelpUrl() + "\n"
                + rule.getNodes().stream()
                        .map(node -> "    at " + node.getTarget() + "  " + node.getHtml())
                        .collect(Collectors.joining("\n"));
    }
}
