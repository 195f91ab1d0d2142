package se.stegvis.processdag.wall;

import java.util.Locale;
import se.stegvis.processdag.WallState;
import se.stegvis.processdag.WorkshopId;
import se.stegvis.processdag.line.Seen;

/** A wall as it stands at one moment. Whatever changes in its day changes it; it is drawn when it is told, and not before. */
record SeenWall(WallState state, WallJson json, Locale language) implements Seen {

    @Override
    public WorkshopId day() {
        return state.picture().workshop().id();
    }

    @Override
    public long revision() {
        return state.picture().revision();
    }

    @Override
    public long version() {
        return revision();
    }

    @Override
    public long content() {
        return revision();
    }

    @Override
    public boolean looksLike(long seen) {
        return seen == revision();
    }

    @Override
    public WallJson.State told() {
        return json.of(state, language);
    }
}
