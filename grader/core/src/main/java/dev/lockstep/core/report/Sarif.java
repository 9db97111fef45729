package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.Cause;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Lane;
import dev.lockstep.engine.trace.Place;
import dev.lockstep.engine.trace.Step;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Interleavings as SARIF 2.1.0: a result each, with a thread flow for each thread; {@code executionOrder} counts through all of
 * them.
 *
 * <p>What viewers of that format need and what we put where is in {@code docs/sarif-output.md}.
 */
public final class Sarif {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sarif() {}

    /** A log with one run, and one result for each interleaving. */
    public static ObjectNode log(List<Interleaving> interleavings) {
        var log = NODES.objectNode();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json").put("version", "2.1.0");
        var run = log.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver").put("name", "Lockstep");
        var rules = driver.putArray("rules");
        interleavings.stream()
                .map(interleaving -> interleaving.finding().cause())
                .distinct()
                .forEach(cause -> rule(rules.addObject(), cause));
        var results = run.putArray("results");
        interleavings.forEach(interleaving -> add(results.addObject(), interleaving));
        return log;
    }

    static void rule(ObjectNode rule, Cause cause) {
        message(rule.put("id", cause.name()), "shortDescription", Sentences.of(cause));
    }

    static void add(ObjectNode result, Interleaving interleaving) {
        result.put("ruleId", interleaving.finding().cause().name()).put("level", "error");
        String explanation = interleaving.explanation().isEmpty()
                ? ""
                : " " + interleaving.explanation().replace('\n', ' ');
        message(result, "message", interleaving.headline() + explanation);
        var locations = result.putArray("locations");
        interleaving.steps().stream()
                .filter(step -> step.place().isPresent())
                .reduce((_, last) -> last)
                .ifPresent(last -> location(locations.addObject(), last));
        var flows = result.putArray("codeFlows").addObject().putArray("threadFlows");
        interleaving.threads().forEach(lane -> flow(flows, lane, interleaving.steps()));
    }

    private static void flow(ArrayNode flows, Lane lane, List<Step> steps) {
        var flow = flows.addObject().put("id", Integer.toString(lane.number()));
        message(flow, "message", lane.name());
        var locations = flow.putArray("locations");
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.thread() == lane.number() && step.kind() != Step.Kind.FOLDED) {
                step(locations.addObject(), step, i + 1);
            }
        }
    }

    private static void step(ObjectNode node, Step step, int order) {
        location(node.putObject("location"), step);
        node.put("executionOrder", order);
        node.put("importance", step.kind() == Step.Kind.CALL ? "important" : "essential");
        String locks = String.join(", ", step.locksHeld());
        node.putObject("state").putObject("locks held").put("text", Printable.line(locks.isEmpty() ? "none" : locks));
    }

    private static void location(ObjectNode node, Step step) {
        step.place().filter(place -> !place.file().isEmpty()).ifPresent(place -> physical(node, place));
        message(node, "message", step.words());
    }

    private static void physical(ObjectNode node, Place place) {
        var physical = node.putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", uri(place.file()));
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line());
        }
    }

    /** A file's name with what a URI may not hold escaped. */
    static String uri(String file) {
        return java.net.URLEncoder.encode(file, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    static void message(ObjectNode node, String field, String text) {
        node.putObject(field).put("text", Printable.line(text));
    }
}
