package dev.lockstep.cli;

import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.text.Printable;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Katas as JSON, see {@code docs/json-output.md}; never with anything of their hidden tests. */
final class KataJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private KataJson() {}

    static ObjectNode list(Catalogue catalogue) {
        var root = NODES.objectNode().put("formatVersion", 1);
        var katas = root.putArray("katas");
        catalogue.katas().forEach(kata -> katas.add(facts(kata.facts())));
        var broken = root.putArray("broken");
        catalogue
                .broken()
                .forEach((folder, problems) -> broken.addObject()
                        .put("folder", Printable.line(folder.toString()))
                        .put("problems", problems.size()));
        return root;
    }

    static ObjectNode show(PublicKata kata) {
        var root = NODES.objectNode().put("formatVersion", 1);
        root.setAll(facts(kata.facts()));
        root.put("statement", Printable.lines(kata.statement()));
        root.set("submission", submission(kata));
        root.set("weights", weights(kata.facts()));
        root.put("hints", kata.hintCount());
        root.set("supplied", sources(kata.supplied()));
        root.set("visibleTests", sources(kata.visibleTests()));
        return root;
    }

    private static ObjectNode facts(Kata.Facts facts) {
        var node = NODES.objectNode()
                .put("id", facts.id())
                .put("title", Printable.line(facts.title()))
                .put("difficulty", facts.difficulty().word())
                .put("estimatedMinutes", facts.estimatedMinutes());
        var topics = node.putArray("topics");
        facts.topics().forEach(topics::add);
        return node;
    }

    private static ObjectNode submission(PublicKata kata) {
        var node = NODES.objectNode();
        node.set("files", sources(kata.starter()));
        var types = node.putObject("types");
        for (var type : kata.facts().types()) {
            var members = types.putArray(type.name());
            type.members().stream().map(RequiredMember::words).forEach(members::add);
        }
        return node;
    }

    private static ObjectNode weights(Kata.Facts facts) {
        var node = NODES.objectNode();
        for (var group : Group.values()) {
            node.put(group.label(), facts.weights().getOrDefault(group, 0));
        }
        return node;
    }

    private static ArrayNode sources(List<SourceFile> files) {
        var array = NODES.arrayNode();
        files.forEach(file ->
                array.addObject().put("name", Printable.line(file.name())).put("text", file.text()));
        return array;
    }
}
