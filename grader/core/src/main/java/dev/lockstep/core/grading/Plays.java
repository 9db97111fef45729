package dev.lockstep.core.grading;

import dev.lockstep.core.compile.SandboxedCompiler;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxException;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.runner.protocol.Classes;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets people be the scheduler of a kata's visible checks, on submissions of their own. Thread-safe.
 *
 * <p>A play runs in a process of its own, behind the same walls and within the same limits as the check itself. The process is kept for the
 * next move of the same person with the same code; it is started again where it is not there any more, since each answer is made from all moves.
 */
public final class Plays implements AutoCloseable {

    private static final int MOST_MOVES = 1_000;
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(5);
    private static final int SECONDS_TO_WAIT = 20;

    private final Sandbox sandbox;
    private final SandboxedCompiler compiler;
    private final PreparedKatas katas;
    private final Semaphore free;
    private final IdlePlays idle;
    private final ScheduledExecutorService clean = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("end old plays").factory());

    /**
     * Starts nothing yet.
     *
     * @param atOnce how many moves are made at a time; twice as many plays may wait for their next one, for five minutes
     */
    Plays(Sandbox sandbox, SandboxedCompiler compiler, PreparedKatas katas, int atOnce) {
        this.sandbox = sandbox;
        this.compiler = compiler;
        this.katas = katas;
        this.free = new Semaphore(atOnce, true);
        this.idle = new IdlePlays(2 * atOnce, LONGEST_IDLE, InstantSource.system());
        var _ = clean.scheduleWithFixedDelay(idle::endOld, 1, 1, TimeUnit.MINUTES);
    }

    private static List<PlannedCheck> playable(Kata kata, PreparedKata prepared) {
        return kata.asksForATest()
                ? List.of()
                : prepared.checks().stream()
                        .filter(check -> check.group() == Group.VISIBLE && check.isDecisive())
                        .toList();
    }

    /** What can be played of a kata: its visible checks under every schedule. None where the grader cannot find out. */
    public List<PlayableCheck> checks(Kata kata) {
        try {
            return playable(kata, katas.get(kata)).stream()
                    .map(check -> new PlayableCheck(check.id(), check.property()))
                    .toList();
        } catch (PreparationException | BrokenTestsException | IOException | RuntimeException _) {
            return List.of();
        }
    }

    /**
     * One play.
     *
     * @param person whose it is; others have one of their own, even with the same code
     * @param check which one is played
     */
    public record Table(Object person, Kata kata, Submission submission, String check) {}

    /** What the process of a play is known by: the tests are compared as they were prepared. */
    private record Name(Object person, PreparedKata prepared, Submission submission, String check) {}

    /** Makes these moves at a table, from the beginning. */
    public PlayAnswer after(List<String> moves, Table table) {
        if (moves.size() > MOST_MOVES) {
            return new PlayAnswer.Stray("a play has at most %,d moves".formatted(MOST_MOVES));
        }
        try {
            if (!free.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                return new PlayAnswer.NotNow("Many people play at the moment. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PlayAnswer.NotNow("The server is about to stop.");
        }
        try {
            return answer(moves, table);
        } catch (PreparationException | BrokenTestsException | IOException | SandboxException e) {
            return new PlayAnswer.Fault(String.valueOf(e.getMessage()));
        } finally {
            free.release();
        }
    }

    private PlayAnswer answer(List<String> moves, Table table)
            throws PreparationException, BrokenTestsException, IOException {
        PreparedKata prepared = katas.get(table.kata());
        Optional<PlannedCheck> check = playable(table.kata(), prepared).stream()
                .filter(each -> each.id().equals(table.check()))
                .findFirst();
        if (check.isEmpty()) {
            return new PlayAnswer.Stray("there is no visible check %s under every schedule".formatted(table.check()));
        }
        Name name = new Name(table.person(), prepared, table.submission(), table.check());
        Classes tests = VisibleClasses.of(prepared.tests(), table.kata());
        Optional<PlayInProgress> begun = idle.take(name);
        if (begun.isPresent() && begun.get().isFitForMore()) {
            PlayAnswer answer = ask(begun.get(), name, tests, moves);
            if (!(answer instanceof PlayAnswer.Fault)) {
                return answer;
            }
        } else {
            begun.ifPresent(PlayInProgress::close);
        }
        return begin(table, prepared, check.get(), play -> ask(play, name, tests, moves));
    }

    /** Does something with a play. */
    @FunctionalInterface
    private interface Asking {
        PlayAnswer ask(PlayInProgress play);
    }

    private PlayAnswer begin(Table table, PreparedKata prepared, PlannedCheck check, Asking asking) {
        // The process starts while the compiler is at work.
        try (CheckProcesses processes =
                CheckProcesses.start(sandbox, table.kata().facts().limits())) {
            Inspection inspection =
                    new Inspector(table.kata(), prepared, compiler).inspect(table.submission(), _ -> {});
            return switch (inspection) {
                case Inspection.Refused(Outcome.Rejected rejected) -> new PlayAnswer.Refused(rejected);
                case Inspection.Refused(Outcome outcome) -> new PlayAnswer.Fault("it was not compiled: " + outcome);
                case Inspection.Fit(Classes classes) -> {
                    ReplayIds ids = new ReplayIds(table.kata().id(), prepared.tests(), classes);
                    yield asking.ask(new PlayInProgress(check, classes, ids, processes.next()));
                }
            };
        }
    }

    private PlayAnswer ask(PlayInProgress play, Name name, Classes tests, List<String> moves) {
        try {
            return play.after(moves, tests);
        } finally {
            if (play.isFitForMore()) {
                idle.put(name, play);
            } else {
                play.close();
            }
        }
    }

    /** Ends all plays. */
    @Override
    public void close() {
        clean.shutdownNow();
        idle.close();
    }
}
