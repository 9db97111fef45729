package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.trace.Position;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a play stands, for the page that plays it: steps and threads as in an interleaving, and what can happen next. */
public final class PositionJson {

    private PositionJson() {}

    /** The position as a tree. */
    public static ObjectNode tree(Position position) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", InterleavingJson.FORMAT_VERSION);
        root.put("headline", "");
        var threads = root.putArray("threads");
        position.threads().forEach(actor -> add(threads.addObject(), actor));
        var steps = root.putArray("steps");
        position.steps().forEach(step -> InterleavingJson.add(steps.addObject(), step));
        MomentJson.add(root.putObject("now"), position.now());
        var output = root.putArray("output");
        position.output()
                .forEach(line ->
                        output.addObject().put("thread", line.thread()).put("text", Printable.line(line.text())));
        var options = root.putArray("options");
        position.options().forEach(option -> add(options.addObject(), option));
        return root;
    }

    private static void add(ObjectNode node, Position.Actor actor) {
        node.put("number", actor.lane().number())
                .put("name", Printable.line(actor.lane().name()))
                .put("state", word(actor.state()));
    }

    private static void add(ObjectNode node, Position.Option option) {
        node.put("move", option.move())
                .put("thread", option.thread())
                .put("sort", word(option.sort()))
                .put("words", Printable.line(option.words()))
                .put("kind", word(option.kind()));
        option.place().ifPresent(place -> InterleavingJson.add(node, place));
        var then = node.putArray("then");
        option.then().forEach(words -> then.add(Printable.line(words)));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
