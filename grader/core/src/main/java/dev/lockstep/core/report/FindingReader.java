package dev.lockstep.core.report;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads back what {@link JsonFindings} has written. */
final class FindingReader {

    private FindingReader() {}

    static Finding finding(JsonNode node) {
        Cause cause = Cause.valueOf(node.path("cause").asString());
        return switch (node.path("kind").asString()) {
            case "broken-assertion" ->
                new Finding.BrokenAssertion(cause, node.path("message").asString(), frames(node));
            case "escaped-exception" ->
                new Finding.EscapedException(
                        node.path("type").asString(),
                        node.path("message").asString(),
                        node.path("thread").asString(),
                        frames(node));
            case "stuck" -> new Finding.Stuck(cause, threads(node));
            case "threads-left" -> new Finding.ThreadsLeft(threads(node));
            case "data-race" ->
                new Finding.DataRace(
                        cause,
                        node.path("variable").asString(),
                        access(node.path("earlier")),
                        access(node.path("later")));
            case "locks-left" -> new Finding.LocksLeft(threads(node));
            case "limit-exceeded" ->
                new Finding.LimitExceeded(
                        cause, node.path("used").asString(), node.path("limit").asString());
            default ->
                throw new IllegalArgumentException("a finding of another Lockstep: its kind is "
                        + node.path("kind").asString());
        };
    }

    private static Finding.Access access(JsonNode node) {
        return new Finding.Access(
                node.path("thread").asString(), node.path("writes").asBoolean(), frames(node));
    }

    private static List<StuckThread> threads(JsonNode node) {
        List<StuckThread> threads = new ArrayList<>();
        node.path("threads")
                .forEach(thread -> threads.add(new StuckThread(
                        thread.path("name").asString(),
                        thread.path("waitsFor").asString(""),
                        thread.path("heldBy").asString(""),
                        strings(thread.path("holds")),
                        frames(thread))));
        return threads;
    }

    private static List<StackTraceElement> frames(JsonNode node) {
        List<StackTraceElement> frames = new ArrayList<>();
        node.path("frames")
                .forEach(frame -> frames.add(new StackTraceElement(
                        frame.path("type").asString(),
                        frame.path("method").asString(),
                        file(frame),
                        frame.path("line").asInt(-1))));
        return frames;
    }

    private static @Nullable String file(JsonNode frame) {
        return frame.has("file") ? Objects.requireNonNull(frame.get("file")).asString() : null;
    }

    static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asString()));
        return strings;
    }
}
