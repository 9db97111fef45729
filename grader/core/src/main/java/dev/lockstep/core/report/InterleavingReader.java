package dev.lockstep.core.report;

import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads back what {@link InterleavingJson} has written, without what is known between the steps. */
public final class InterleavingReader {

    private InterleavingReader() {}

    /** The interleaving of a tree, as it can be drawn. */
    public static Interleaving read(JsonNode root) {
        List<Lane> lanes = new ArrayList<>();
        root.path("threads")
                .forEach(lane -> lanes.add(
                        new Lane(lane.path("number").asInt(), lane.path("name").asString())));
        List<Step> steps = new ArrayList<>();
        root.path("steps").forEach(step -> steps.add(step(step)));
        return new Interleaving(
                root.path("headline").asString(),
                root.path("explanation").asString(""),
                lanes,
                steps,
                FindingReader.finding(root.path("finding")));
    }

    private static Step step(JsonNode node) {
        Step.Kind kind = Step.Kind.valueOf(node.path("kind").asString().toUpperCase(Locale.ROOT));
        return new Step(
                node.path("thread").asInt(Step.SEVERAL),
                kind,
                node.path("words").asString(),
                node.has("place") ? Optional.of(place(node.get("place"))) : Optional.empty(),
                FindingReader.strings(node.path("locksHeld")),
                Duration.ofNanos(node.path("nanos").asLong(0)),
                node.path("inside").asBoolean(false),
                node.path("folded").asInt(0));
    }

    private static Place place(JsonNode node) {
        return new Place(
                node.path("type").asString(),
                node.path("method").asString(),
                node.path("file").asString(""),
                node.path("line").asInt(0));
    }
}
