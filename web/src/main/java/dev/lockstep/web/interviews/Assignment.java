package dev.lockstep.web.interviews;

import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.storage.Secret;
import java.time.ZoneId;

/**
 * Katas for candidates to solve in a limited time.
 *
 * @param owner the interviewer who has made it
 * @param zone in which interviewers say when it opens and closes, and are told so
 */
public record Assignment(AssignmentId id, LearnerId owner, Plan plan, ZoneId zone) {

    private static final int LETTERS = 16;

    /** What it asks for, in a few letters: two that ask for the same have the same version, and others another one. */
    public String version() {
        String all = String.join(
                "\n",
                plan.title(),
                plan.katas().toString(),
                plan.timeLimit().toString(),
                plan.window().toString(),
                Shown.write(plan.shown()),
                zone.getId());
        return Secret.hash(all).substring(0, LETTERS);
    }
}
