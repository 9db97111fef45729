package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Findings with their evidence, as JSON. */
final class JsonFindings {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonFindings() {}

    static ObjectNode finding(Finding finding, Optional<String> replayId) {
        var node = finding(finding);
        replayId.ifPresent(id -> node.put("replayId", Printable.line(id)));
        return node;
    }

    static ObjectNode finding(Finding finding) {
        var node = NODES.objectNode();
        node.put("kind", kind(finding));
        node.put("cause", finding.cause().name());
        node.put("sentence", Sentences.of(finding));
        switch (finding) {
            case Finding.BrokenAssertion broken -> {
                node.put("message", Printable.lines(broken.message()));
                node.set("frames", frames(broken.frames()));
            }
            case Finding.EscapedException escaped -> {
                node.put("type", Printable.line(escaped.type()));
                node.put("message", Printable.lines(escaped.message()));
                node.put("thread", Printable.line(escaped.thread()));
                node.set("frames", frames(escaped.frames()));
            }
            case Finding.Stuck stuck -> node.set("threads", threads(stuck.threads()));
            case Finding.ThreadsLeft left -> node.set("threads", threads(left.threads()));
            case Finding.DataRace race -> {
                node.put("variable", Printable.line(race.variable()));
                node.set("earlier", access(race.earlier()));
                node.set("later", access(race.later()));
            }
            case Finding.LocksLeft left -> node.set("threads", threads(left.threads()));
            case Finding.LimitExceeded exceeded ->
                node.put("used", Printable.line(exceeded.used())).put("limit", Printable.line(exceeded.limit()));
        }
        return node;
    }

    private static String kind(Finding finding) {
        return switch (finding) {
            case Finding.BrokenAssertion _ -> "broken-assertion";
            case Finding.EscapedException _ -> "escaped-exception";
            case Finding.Stuck _ -> "stuck";
            case Finding.ThreadsLeft _ -> "threads-left";
            case Finding.DataRace _ -> "data-race";
            case Finding.LocksLeft _ -> "locks-left";
            case Finding.LimitExceeded _ -> "limit-exceeded";
        };
    }

    private static ObjectNode access(Finding.Access access) {
        ObjectNode node = NODES.objectNode();
        node.put("thread", Printable.line(access.thread())).put("writes", access.writes());
        node.set("frames", frames(access.frames()));
        return node;
    }

    private static ArrayNode threads(List<StuckThread> threads) {
        var array = NODES.arrayNode();
        for (var thread : threads) {
            var node = array.addObject().put("name", Printable.line(thread.name()));
            putUnlessEmpty(node, "waitsFor", thread.waitsFor());
            putUnlessEmpty(node, "heldBy", thread.heldBy());
            var holds = node.putArray("holds");
            thread.holds().forEach(lock -> holds.add(Printable.line(lock)));
            node.set("frames", frames(thread.frames()));
        }
        return array;
    }

    private static void putUnlessEmpty(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, Printable.line(value));
        }
    }

    private static ArrayNode frames(List<StackTraceElement> frames) {
        var array = NODES.arrayNode();
        for (var frame : frames) {
            var node = array.addObject()
                    .put("type", Printable.line(frame.getClassName()))
                    .put("method", Printable.line(frame.getMethodName()));
            String file = frame.getFileName();
            if (file != null) {
                node.put("file", Printable.line(file));
            }
            if (frame.getLineNumber() > 0) {
                node.put("line", frame.getLineNumber());
            }
        }
        return array;
    }
}
