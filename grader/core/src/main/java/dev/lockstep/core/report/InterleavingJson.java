package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An interleaving for a program, as {@code docs/interleaving.schema.json} describes it. */
public final class InterleavingJson {

    /** Counts up whenever a reader of the older form would misread the newer one. */
    public static final int FORMAT_VERSION = 1;

    private InterleavingJson() {}

    /** The interleaving as a tree, to be written or put into a larger one. */
    public static ObjectNode tree(Interleaving interleaving) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        root.put("headline", Printable.line(interleaving.headline()));
        if (!interleaving.explanation().isEmpty()) {
            root.put("explanation", Printable.lines(interleaving.explanation()));
        }
        var threads = root.putArray("threads");
        interleaving
                .threads()
                .forEach(lane ->
                        threads.addObject().put("number", lane.number()).put("name", Printable.line(lane.name())));
        var steps = root.putArray("steps");
        interleaving.steps().forEach(step -> add(steps.addObject(), step));
        root.set("finding", JsonFindings.finding(interleaving.finding()));
        return root;
    }

    static void add(ObjectNode node, Step step) {
        node.put("kind", step.kind().name().toLowerCase(Locale.ROOT));
        if (step.thread() >= 0) {
            node.put("thread", step.thread());
        }
        node.put("words", Printable.line(step.words()));
        if (step.kind() == Step.Kind.FOLDED) {
            node.put("folded", step.folded());
            return;
        }
        step.place().ifPresent(place -> add(node, place));
        var locks = node.putArray("locksHeld");
        step.locksHeld().forEach(lock -> locks.add(Printable.line(lock)));
        node.put("nanos", step.time().toNanos());
        node.put("inside", step.inside());
        MomentJson.add(node, step.moment());
    }

    static void add(ObjectNode node, Place place) {
        var where = node.putObject("place")
                .put("type", Printable.line(place.type()))
                .put("method", Printable.line(place.method()));
        if (!place.file().isEmpty()) {
            where.put("file", Printable.line(place.file()));
        }
        if (place.line() > 0) {
            where.put("line", place.line());
        }
    }
}
