package se.stegvis.testing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Many pictures on one, small, each with its name under it: a whole product at one glance. */
final class ContactSheet {

    private static final int COLUMNS = 5;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;
    private static final int GAP = 24;
    private static final int CAPTION = 28;

    private ContactSheet() {}

    /** A long page is cut at the foot of its frame; its own picture shows all of it. */
    static void write(List<Path> pictures, Path sheet) {
        int columns = Math.min(COLUMNS, pictures.size());
        int rows = (pictures.size() + columns - 1) / columns;
        BufferedImage canvas = new BufferedImage(
                columns * (WIDTH + GAP) + GAP, rows * (HEIGHT + CAPTION + GAP) + GAP, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = canvas.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        g.setColor(new Color(0xdddddd));
        g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        try {
            for (int i = 0; i < pictures.size(); i++) {
                int x = GAP + i % columns * (WIDTH + GAP);
                int y = GAP + i / columns * (HEIGHT + CAPTION + GAP);
                place(g, ImageIO.read(pictures.get(i).toFile()), x, y);
                g.setColor(Color.BLACK);
                g.drawString(pictures.get(i).getFileName().toString(), x, y + HEIGHT + 18);
            }
            Files.createDirectories(sheet.toAbsolutePath().getParent());
            ImageIO.write(canvas, "png", sheet.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            g.dispose();
        }
    }

    private static void place(Graphics2D g, BufferedImage picture, int x, int y) {
        // Never enlarged; halved step by step, since one great leap makes text unreadable.
        BufferedImage shown = picture;
        while (shown.getWidth() >= 2 * WIDTH) {
            shown = scaled(shown, shown.getWidth() / 2);
        }
        if (shown.getWidth() > WIDTH) {
            shown = scaled(shown, WIDTH);
        }
        int height = Math.min(HEIGHT, shown.getHeight());
        g.drawImage(shown.getSubimage(0, 0, shown.getWidth(), height), x, y, null);
    }

    private static BufferedImage scaled(BufferedImage from, int width) {
        int height = Math.max(1, from.getHeight() * width / from.getWidth());
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = to.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(from, 0, 0, width, height, null);
        g.dispose();
        return to;
    }
}
