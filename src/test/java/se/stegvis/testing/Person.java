package se.stegvis.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Somebody in front of a browser. */
public final class Person {

    /** Playwright's trace costs about as much as the walk itself: it is asked for where a failure is not understood. */
    private static final boolean TRACED = Boolean.getBoolean("stegvis.trace");

    // Vaadin answers nothing, nothing moves and the letters are there: now the page is what a person would look at. Without a
    // connection, or when the session has ended, there is nothing to wait for.
    private static final String SETTLED =
            """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
              const cutOff = ['connection-lost', 'reconnecting'].includes(window.Vaadin?.connectionState?.state)
                || document.querySelector('.v-system-error') !== null;
              return document.readyState === 'complete'
                && (cutOff || clients.every(c => !c.isActive || !c.isActive()))
                && document.fonts.status === 'loaded'
                && document.getAnimations().every(a => a.playState !== 'running'
                     || a.effect?.getComputedTiming().endTime === Infinity);
            }
            """;

    /** What a person reads first: a notice, a dialog, and then the page itself. */
    private static final String IN_FRONT = "body > .v-system-error, vaadin-dialog[opened], main";

    /** Looking at every frame would keep a core busy that the server needs. */
    private static final Page.WaitForFunctionOptions A_LOOK_NOW_AND_THEN =
            new Page.WaitForFunctionOptions().setPollingInterval(40);

    private final String name;
    private final StegvisServer server;
    private final BrowserContext context;
    private final List<String> pageErrors = new ArrayList<>();
    private final List<String> expectedErrors = new ArrayList<>();
    private final List<String> console = new ArrayList<>();
    private Page page;
    private boolean left;

    Person(String name, Viewport viewport, StegvisServer server, String locale, Browser browser) {
        this.name = name;
        this.server = server;
        boolean phone = viewport.width() < 600;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(server.url(""))
                .setLocale(locale)
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(viewport.width(), viewport.height())
                .setHasTouch(phone)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        context.onWebError(error -> {
            pageErrors.add(error.error());
            console.add("uncaught " + error.error());
        });
        context.onConsoleMessage(this::remember);
        if (TRACED) {
            context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
            context.tracing().startChunk();
        }
        page = context.newPage();
    }

    public String name() {
        return name;
    }

    public BrowserContext context() {
        return context;
    }

    /** The window in front. */
    public Page page() {
        return page;
    }

    /** Opens another window or tab, which is then in front. */
    public Page newPage() {
        page = context.newPage();
        return page;
    }

    /** Puts a window that the page itself opened, or an older one, in front. */
    public Person lookAt(Page other) {
        other.bringToFront();
        page = other;
        return this;
    }

    /** Goes to an address of the person's server, for example {@code "/"}. */
    public Person visit(String path) {
        page.navigate(server.url(path));
        return this;
    }

    /** Sits down at another screen. */
    public Person use(Viewport viewport) {
        page.setViewportSize(viewport.width(), viewport.height());
        return this;
    }

    /** Waits until the page rests: the server has answered and nothing moves. */
    public Person settle() {
        page.waitForFunction(SETTLED, null, A_LOOK_NOW_AND_THEN);
        return this;
    }

    /**
     * The person now looks at the state with this name: it is checked for accessibility, once per suite, and
     * photographed when the suite runs for screenshots. Every page, dialog, error state and step deserves one.
     */
    public Person looksAt(String state) {
        settle();
        Camera.ofTheSuite().shoot(this, state);
        Accessibility.assertFitsTheWidth(page, state);
        Accessibility.assertClean(page, state);
        return this;
    }

    /** Says that a page error with this text is part of the test, for example when the server is killed. */
    public Person expectPageError(String part) {
        expectedErrors.add(part);
        return this;
    }

    /** Closes the person's browser; also done when the test is over. */
    public void leave() {
        if (!left) {
            left = true;
            context.close();
        }
    }

    List<String> takePageErrors() {
        List<String> unexpected = pageErrors.stream()
                .filter(error -> expectedErrors.stream().noneMatch(error::contains))
                .toList();
        pageErrors.clear();
        return unexpected;
    }

    void saveEvidence(Path folder, String test) {
        if (left) {
            return;
        }
        String file = Camera.fileName(test) + "-" + Camera.fileName(name);
        try {
            Files.createDirectories(folder);
            List<String> notes = new ArrayList<>();
            console.stream().filter(said -> said.startsWith("uncaught")).forEach(notes::add);
            for (Page each : context.pages()) {
                notes.add("page " + each.url());
                notes.add(each.locator(IN_FRONT).allInnerTexts().stream().collect(Collectors.joining("\n")));
            }
            console.stream().distinct().forEach(notes::add);
            Files.write(folder.resolve(file + ".txt"), notes);
            if (TRACED) {
                context.tracing()
                        .stopChunk(new Tracing.StopChunkOptions().setPath(folder.resolve(file + "-trace.zip")));
                context.tracing().startChunk();
            }
            Files.writeString(folder.resolve(file + ".yaml"), page.locator("body").ariaSnapshot());
            page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(file + ".png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PlaywrightException e) {
            // A closed or crashed page gives no picture; the failure itself is what must be reported.
            console.add("no picture: " + e.getMessage());
        }
    }

    void forgetEvidence() {
        console.clear();
        if (TRACED && !left) {
            context.tracing().stopChunk();
            context.tracing().startChunk();
        }
    }

    private void remember(ConsoleMessage message) {
        // The push connection tells every step at this level.
        if (message.type().equals("debug")) {
            return;
        }
        console.add("console " + message.type() + " " + message.text() + " (" + message.location() + ")");
    }
}
