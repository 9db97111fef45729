package dev.lockstep.runner.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What one process inside the sandbox is asked to do; one job a process, unless {@linkplain #MORE_TO_COME more are to come}, or it {@linkplain Play plays}. */
public sealed interface Job {

    /** The argument of a process whose job will be to list or to run checks, so that it can get ready for that. */
    String CHECKS_TO_COME = "checks";

    /** The argument of a process whose job will be {@link Compile}, so that it can get ready for that. */
    String COMPILING_TO_COME = "compiling";

    /** The argument, beside {@link #COMPILING_TO_COME}, of a process that is given one such job after another. */
    String MORE_TO_COME = "more";

    /** The argument of a process whose job will be {@link Rehearse}: it gets ready as others do, but is not locked in. */
    String REHEARSAL = "rehearsal";

    /** The argument of a process that must lock itself in before it does its job, and not do it if it cannot. */
    String LOCKED = "locked";

    /**
     * Compile sources; none of them is run.
     *
     * @param supplied sources that are there for the others to use, as if they lay beside them; those that declare the same types
     *     themselves do without
     * @param classPath archives that the sources may use
     */
    record Compile(List<Source> sources, List<Source> supplied, List<String> classPath) implements Job {
        public Compile {
            sources = List.copyOf(sources);
            supplied = List.copyOf(supplied);
            classPath = List.copyOf(classPath);
        }

        /** With nothing supplied. */
        public Compile(List<Source> sources, List<String> classPath) {
            this(sources, List.of(), classPath);
        }
    }

    /** List the checks in test classes without running anything. */
    record ListChecks(Classes tests, Classes submission) implements Job {}

    /**
     * Run checks, one after another, until all have ended or one has left the process unfit for more.
     *
     * @param checks unique ids as {@link ListChecks} gave them
     * @param opinions how many of them, the last ones, are second opinions: they are not asked once a check under every schedule
     *     has failed
     * @param schedule a replay id: the only schedule that checks under every schedule are to run under; empty for all
     * @param rounds how often each check under every schedule is run; a fault if two rounds do not end alike
     */
    record RunChecks(
            Classes tests,
            Classes submission,
            List<String> checks,
            int opinions,
            Patience patience,
            long seed,
            Optional<String> schedule,
            int rounds)
            implements Job {
        public RunChecks {
            checks = List.copyOf(checks);
            if (rounds < 1) {
                throw new IllegalArgumentException("expected 1 round or more, got " + rounds);
            }
            if (opinions < 0 || opinions > checks.size()) {
                throw new IllegalArgumentException(
                        "expected 0 to %d second opinions, got %d".formatted(checks.size(), opinions));
            }
        }

        /** Once, all of them, under every schedule. */
        public RunChecks(Classes tests, Classes submission, List<String> checks, Patience patience, long seed) {
            this(tests, submission, checks, 0, patience, seed, Optional.empty(), 1);
        }

        /** Whether the check with this index is a second opinion. */
        public boolean isOpinion(int check) {
            return check >= checks.size() - opinions;
        }
    }

    /**
     * Play the scheduler of one check under every schedule; {@link PlayOn} may follow it, in the same process.
     *
     * @param tests of which only this check is run
     * @param check a unique id as {@link ListChecks} gave it
     * @param moves so far
     */
    record Play(Classes tests, Classes submission, String check, List<String> moves) implements Job {
        public Play {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Go on with the play that this process has begun, or back.
     *
     * @param moves all of them, from the beginning
     */
    record PlayOn(List<String> moves) implements Job {
        public PlayOn {
            moves = List.copyOf(moves);
        }
    }

    /**
     * Try a submission that is a test on implementations of what it tests, one after another; each counts as a check.
     *
     * @param tests the submission
     * @param rounds how often each implementation is tried; a fault if two rounds do not end alike
     */
    record TryTests(Classes tests, List<Implementation> implementations, Patience patience, long seed, int rounds)
            implements Job {
        public TryTests {
            implementations = List.copyOf(implementations);
            if (rounds < 1) {
                throw new IllegalArgumentException("expected 1 round or more, got " + rounds);
            }
        }
    }

    /**
     * Something that a test can be tried on.
     *
     * @param right whether the test has to pass it; otherwise it has to fail it
     */
    record Implementation(Classes classes, boolean right) {}

    /** Do several jobs in this one process, to train a cache for later processes; only for code that is trusted. */
    record Rehearse(List<Job> jobs) implements Job {
        public Rehearse {
            jobs = List.copyOf(jobs);
        }
    }

    /**
     * How long a check may take.
     *
     * @param cpu processor time after which a plain check is an endless loop
     * @param wall wall-clock time after which a check is given up
     * @param last whether a check that is given up counts; otherwise it will be run again, alone and with more patience
     */
    record Patience(Duration cpu, Duration wall, boolean last) {}
}
