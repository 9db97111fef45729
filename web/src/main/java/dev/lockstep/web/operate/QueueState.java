package dev.lockstep.web.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The queue at one moment.
 *
 * @param lines how many submissions there are of each kind, in each state that is not final
 * @param longestWait since when the one waits that came first; zero if none waits
 * @param revived those that are graded once more, because an attempt was cut off
 * @param failed the latest ones that ended by the grader's fault, the newest first
 */
public record QueueState(List<Line> lines, Duration longestWait, List<Job> revived, List<Job> failed) {

    public QueueState {
        lines = List.copyOf(lines);
        revived = List.copyOf(revived);
        failed = List.copyOf(failed);
    }

    /**
     * Submissions of one kind in one state.
     *
     * @param kind {@code RUN} or {@code SUBMISSION}
     * @param state {@code QUEUED} or {@code RUNNING}
     */
    public record Line(String kind, String state, long count) {}

    /**
     * One submission, by what the log knows it by.
     *
     * @param attempt which one it is, or was
     * @param since when it was submitted; of one that has failed, when it ended
     */
    public record Job(String submission, String kata, long attempt, Instant since) {}

    /** How many wait. */
    public long waiting() {
        return count("QUEUED");
    }

    /** How many are graded at present. */
    public long running() {
        return count("RUNNING");
    }

    private long count(String state) {
        return lines.stream()
                .filter(line -> line.state().equals(state))
                .mapToLong(Line::count)
                .sum();
    }
}
