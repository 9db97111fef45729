package dev.lockstep.web.pages.api;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An assignment, for programs.
 *
 * @param version changes with whatever it asks for
 */
record AssignmentJson(
        String id,
        String owner,
        String title,
        List<String> katas,
        long timeLimitSeconds,
        Optional<Instant> opensAt,
        Optional<Instant> closesAt,
        List<String> shown,
        String version) {

    static AssignmentJson of(Assignment assignment) {
        Plan plan = assignment.plan();
        return new AssignmentJson(
                assignment.id().text(),
                assignment.owner().text(),
                plan.title(),
                plan.katas(),
                plan.timeLimit().toSeconds(),
                plan.window().opensAt(),
                plan.window().closesAt(),
                plan.shown().stream().sorted().map(ApiJson::word).toList(),
                assignment.version());
    }
}
