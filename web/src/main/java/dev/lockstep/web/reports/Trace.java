package dev.lockstep.web.reports;

import dev.lockstep.core.report.InterleavingReader;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.trace.Interleaving;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An interleaving that shows how a candidate's code fails.
 *
 * @param number counted from 1 in its report
 * @param property what does not hold under it
 */
public record Trace(int number, String property, Interleaving interleaving) {

    /** Those of a report, as {@code docs/report.schema.json} describes it. */
    public static List<Trace> read(String report) {
        List<Trace> traces = new ArrayList<>();
        for (JsonNode check : JsonMapper.shared().readTree(report).path("checks")) {
            if (check.has("interleaving")) {
                traces.add(new Trace(
                        traces.size() + 1,
                        check.path("property").asString(""),
                        InterleavingReader.read(check.get("interleaving"))));
            }
        }
        return traces;
    }

    public Cause cause() {
        return interleaving.finding().cause();
    }
}
