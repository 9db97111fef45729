package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;
import dev.lockstep.engine.trace.Moment;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What is known at a step of an interleaving, as JSON. */
final class MomentJson {

    private MomentJson() {}

    static void add(ObjectNode step, Moment moment) {
        if (moment.index() > 0) {
            step.put("index", moment.index());
        }
        if (moment.role() != Moment.Role.NONE) {
            step.put("role", moment.role().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!moment.variable().isEmpty()) {
            step.put("variable", Printable.line(moment.variable()));
        }
        var values = step.putArray("values");
        moment.values()
                .forEach(it -> values.addObject()
                        .put("variable", Printable.line(it.variable()))
                        .put("value", Printable.line(it.value())));
        var held = step.putArray("held");
        moment.held().forEach(it -> {
            var locks = held.addObject().put("thread", it.thread()).putArray("locks");
            it.locks().forEach(lock -> locks.add(Printable.line(lock)));
        });
        var waits = step.putArray("waits");
        moment.waits().forEach(it -> add(waits.addObject(), it));
    }

    private static void add(ObjectNode node, Moment.Wait wait) {
        node.put("thread", wait.thread()).put("waitsFor", Printable.line(wait.waitsFor()));
        if (wait.heldBy() >= 0) {
            node.put("heldBy", wait.heldBy());
        }
    }
}
