package se.stegvis.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Photographs each named state once, at three widths, into target/screenshots, and lays the pictures out on one contact
 * sheet per width. Off in ordinary runs; {@code ./mvnw -Pscreenshots verify} switches it on.
 */
public final class Camera implements AutoCloseable {

    private static final List<Viewport> WIDTHS = List.of(Viewport.DESKTOP, Viewport.TABLET, Viewport.PHONE);
    private static final Camera SUITE =
            new Camera(Boolean.getBoolean("stegvis.screenshots"), Path.of("target", "screenshots"));

    private final boolean on;
    private final Path folder;
    private final Set<String> taken = new LinkedHashSet<>();

    Camera(boolean on, Path folder) {
        this.on = on;
        this.folder = folder;
    }

    static Camera ofTheSuite() {
        return SUITE;
    }

    void shoot(Person person, String state) {
        if (!on || !taken.add(fileName(state))) {
            return;
        }
        Page page = person.page();
        ViewportSize before = page.viewportSize();
        for (Viewport viewport : WIDTHS) {
            person.use(viewport).settle();
            Accessibility.assertFitsTheWidth(page, state);
            // What sticks to the edge of the window is to stand where one meets it first.
            page.evaluate("window.scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setAnimations(ScreenshotAnimations.DISABLED)
                    .setPath(picture(fileName(state), viewport)));
        }
        page.setViewportSize(before.width, before.height);
        person.settle();
    }

    @Override
    public void close() {
        if (!taken.isEmpty()) {
            for (Viewport viewport : WIDTHS) {
                ContactSheet.write(
                        taken.stream().map(name -> picture(name, viewport)).toList(),
                        folder.resolve("contact-sheet-" + viewport.width() + ".png"));
            }
        }
    }

    private Path picture(String name, Viewport viewport) {
        return folder.resolve(name + "-" + viewport.width() + ".png");
    }

    /** The name of a state or test as a file name: å ä ö lose their marks, all else that is odd becomes a hyphen. */
    static String fileName(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "");
    }
}
