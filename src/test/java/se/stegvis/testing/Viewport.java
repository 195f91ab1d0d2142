package se.stegvis.testing;

/** The screens that people sit at: projector or large screen, tablet, phone, and the smallest phone we promise. */
public enum Viewport {
    DESKTOP(1440, 900),
    TABLET(768, 1024),
    PHONE(390, 844),
    SMALL_PHONE(360, 740);

    private final int width;
    private final int height;

    Viewport(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
