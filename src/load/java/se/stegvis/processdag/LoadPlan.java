package se.stegvis.processdag;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the generator is to do, written down for its process.
 *
 * @param server where the server is, without a path
 * @param warm a day that is only there to warm the server up; it is in no figure
 * @param days the days, each in its first theme's scoring
 * @param phones how many phones each day has
 * @param seconds how long the room takes for its answers
 * @param seed what chance is made from
 */
record LoadPlan(String server, ScoringDays.Day warm, List<ScoringDays.Day> days, int phones, int seconds, long seed) {

    LoadPlan {
        days = List.copyOf(days);
    }

    LoadPlan at(String address) {
        return new LoadPlan(address, warm, days, phones, seconds, seed);
    }

    int everybody() {
        return days.size() * phones;
    }

    void write(Path folder) {
        JsonMapper.shared().writeValue(file(folder), this);
    }

    static LoadPlan in(Path folder) {
        return JsonMapper.shared().readValue(file(folder), LoadPlan.class);
    }

    private static Path file(Path folder) {
        return folder.resolve("plan.json");
    }
}
