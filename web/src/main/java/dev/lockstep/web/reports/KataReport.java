package dev.lockstep.web.reports;

import dev.lockstep.web.work.Hints;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How a candidate did in one kata.
 *
 * @param kata its id
 * @param attempts all of it, the earliest first
 * @param time how long they were at it, as far as one can tell
 */
public record KataReport(String kata, List<Attempt> attempts, List<Bug> bugs, Duration time, List<Hints.Taken> hints) {

    private static final Comparator<Attempt> BETTER = Comparator.comparing(
                    (Attempt attempt) -> attempt.standing().orElseThrow().isAccepted())
            .thenComparingInt(
                    attempt -> attempt.standing().orElseThrow().score().orElse(-1))
            .thenComparing(Attempt::at);

    public KataReport {
        attempts = List.copyOf(attempts);
        bugs = List.copyOf(bugs);
        hints = List.copyOf(hints);
    }

    public long runs() {
        return attempts.stream().filter(Attempt::isRun).count();
    }

    public long submissions() {
        return attempts.size() - runs();
    }

    /** The best submission: accepted, or else with the most points; of equals the last. Empty if none has a verdict. */
    public Optional<Attempt> best() {
        return attempts.stream()
                .filter(attempt -> !attempt.isRun())
                .filter(attempt -> attempt.standing().filter(Grading::isJudged).isPresent())
                .max(BETTER);
    }

    /** What the best submission got. */
    public Optional<Grading> result() {
        return best().flatMap(Attempt::standing);
    }

    /** How many mistakes are the candidate's own, and not the starter's. */
    public long bugsMade() {
        return bugs.size() - bugsInStarter();
    }

    /** How many mistakes the starter brought along. */
    public long bugsInStarter() {
        return bugs.stream().filter(Bug::inStarter).count();
    }

    /** How many are gone, whosever they were. */
    public long bugsFixed() {
        return bugs.stream().filter(bug -> bug.fixed().isPresent()).count();
    }
}
