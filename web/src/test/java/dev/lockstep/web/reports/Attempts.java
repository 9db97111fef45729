package dev.lockstep.web.reports;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import dev.lockstep.web.work.SubmissionId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Attempts at one kata, one a minute. */
final class Attempts {

    static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static int number;

    private Attempts() {}

    /** What the visible tests have found. */
    static Attempt run(Evidence evidence) {
        return attempt(Kind.RUN, evidence);
    }

    /** What all tests have found. */
    static Attempt submission(Evidence evidence) {
        return attempt(Kind.SUBMISSION, evidence);
    }

    private static Attempt attempt(Kind kind, Evidence evidence) {
        int minute = ++number;
        return new Attempt(
                new SubmissionId("s" + minute),
                "memoizer",
                kind,
                START.plusSeconds(60L * minute),
                Phase.DONE,
                Optional.of(grading(evidence)),
                List.of());
    }

    static Grading grading(Evidence evidence) {
        Optional<Cause> cause = evidence.causes().stream().findFirst();
        return new Grading(
                cause.isPresent() ? Verdict.WA : Verdict.AC,
                cause,
                "sentence",
                OptionalInt.of(cause.isPresent() ? 50 : 100),
                new Version("kata", "grader"),
                START,
                evidence);
    }

    /** The same, graded once more by another version, with another result. */
    static Attempt again(Attempt attempt, Evidence evidence) {
        Again again = new Again(
                new SubmissionId(attempt.id().text() + "-again"), "Ada", START, Optional.of(grading(evidence)));
        return new Attempt(
                attempt.id(),
                attempt.kata(),
                attempt.kind(),
                attempt.at(),
                attempt.phase(),
                attempt.grading(),
                List.of(again));
    }

    /** The grader's own fault. */
    static Attempt fault(Attempt attempt) {
        Grading fault = new Grading(
                Verdict.IE,
                Optional.empty(),
                "fault",
                OptionalInt.empty(),
                new Version("kata", "grader"),
                START,
                Evidence.NONE);
        return new Attempt(
                attempt.id(),
                attempt.kata(),
                attempt.kind(),
                attempt.at(),
                Phase.FAULTED,
                Optional.of(fault),
                List.of());
    }

    /** {@code "a:DATA_RACE"} is a check that failed, {@code "a"} one that passed. */
    static Evidence checks(String... checks) {
        Map<String, Set<Cause>> failed = new TreeMap<>();
        Set<String> passed = new TreeSet<>(Set.of(Evidence.SOURCE));
        for (String check : checks) {
            List<String> parts = Arrays.asList(check.split(":"));
            if (parts.size() == 1) {
                passed.add(check);
            } else {
                failed.computeIfAbsent(parts.getFirst(), _ -> new TreeSet<>()).add(Cause.valueOf(parts.get(1)));
            }
        }
        return new Evidence(failed, passed);
    }
}
