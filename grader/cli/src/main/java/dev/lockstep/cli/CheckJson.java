package dev.lockstep.cli;

import dev.lockstep.core.kata.format.KataProblem;
import dev.lockstep.core.selfcheck.CheckedItem;
import dev.lockstep.core.selfcheck.ItemResult;
import dev.lockstep.core.text.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The self-check as JSON, see {@code docs/json-output.md}. */
final class CheckJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CheckJson() {}

    static ObjectNode tree(CheckResults results) {
        var root = NODES.objectNode().put("formatVersion", 1);
        root.putObject("summary")
                .put("asDeclared", results.asDeclared())
                .put("wrong", results.wrong())
                .put("faults", results.faults())
                .put("broken", results.broken().size());
        var katas = root.putArray("katas");
        for (var report : results.reports()) {
            var items = katas.addObject().put("id", report.kataId()).putArray("items");
            report.items().forEach(item -> items.add(item(item)));
        }
        root.set("broken", broken(results.broken()));
        return root;
    }

    static ArrayNode broken(Map<Path, List<KataProblem>> folders) {
        var broken = NODES.arrayNode();
        folders.forEach((folder, problems) -> {
            var messages = broken.addObject()
                    .put("folder", Printable.line(folder.toString()))
                    .putArray("problems");
            problems.forEach(problem -> messages.add(Printable.line(problem.message())));
        });
        return broken;
    }

    private static ObjectNode item(CheckedItem item) {
        var node = NODES.objectNode()
                .put("kind", item.subject().kind().name().toLowerCase(Locale.ROOT))
                .put("name", Printable.line(item.subject().name()));
        return switch (item.result()) {
            case ItemResult.AsDeclared(var seen) ->
                node.put("result", "as-declared").put("seen", Printable.lines(seen));
            case ItemResult.Wrong(var seen, var declared) ->
                node.put("result", "wrong")
                        .put("declared", Printable.lines(declared))
                        .put("seen", Printable.lines(seen));
            case ItemResult.Fault(var stage, var detail) ->
                node.put("result", "fault").put("stage", stage.name()).put("detail", Printable.lines(detail));
        };
    }
}
