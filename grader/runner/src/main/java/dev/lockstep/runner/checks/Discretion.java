package dev.lockstep.runner.checks;

import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.Finding.Access;
import dev.lockstep.engine.finding.Finding.BrokenAssertion;
import dev.lockstep.engine.finding.Finding.DataRace;
import dev.lockstep.engine.finding.Finding.EscapedException;
import dev.lockstep.engine.finding.Finding.LimitExceeded;
import dev.lockstep.engine.finding.Finding.LocksLeft;
import dev.lockstep.engine.finding.Finding.Stuck;
import dev.lockstep.engine.finding.Finding.ThreadsLeft;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.runner.protocol.CheckReport;
import dev.lockstep.runner.protocol.CheckReport.Failed;
import dev.lockstep.runner.protocol.Classes;
import java.util.List;

/**
 * Keeps hidden tests hidden: of every finding only the submission's own stack frames leave the process, and names of test
 * classes are replaced.
 */
final class Discretion {

    private static final int MOST_FRAMES = 40;
    private static final int MOST_CHARACTERS = 2_000;

    private final List<String> testNames;
    private final World world;

    Discretion(Classes tests, World world) {
        this.world = world;
        // Longest first, so that a nested class goes as a whole.
        testNames = tests.byName().keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    CheckReport apply(CheckReport report) {
        return report instanceof Failed(var findings)
                ? new Failed(findings.stream().map(this::apply).toList())
                : report;
    }

    private Finding apply(Finding finding) {
        return switch (finding) {
            case BrokenAssertion(var cause, var message, var frames) ->
                new BrokenAssertion(cause, discreet(message), own(frames));
            case EscapedException(var type, var message, var thread, var frames) ->
                new EscapedException(discreet(type), discreet(message), discreet(thread), own(frames));
            case Stuck(var cause, var threads) -> new Stuck(cause, discreet(threads));
            case ThreadsLeft(var threads) -> new ThreadsLeft(discreet(threads));
            case DataRace(var cause, var variable, var earlier, var later) ->
                new DataRace(cause, discreet(variable), discreet(earlier), discreet(later));
            case LocksLeft(var threads) -> new LocksLeft(discreet(threads));
            case LimitExceeded exceeded -> exceeded;
        };
    }

    private Access discreet(Access access) {
        return new Access(discreet(access.thread()), access.writes(), own(access.frames()));
    }

    private List<StuckThread> discreet(List<StuckThread> threads) {
        return threads.stream()
                .map(thread -> new StuckThread(
                        discreet(thread.name()),
                        discreet(thread.waitsFor()),
                        discreet(thread.heldBy()),
                        thread.holds().stream().map(this::discreet).toList(),
                        own(thread.frames())))
                .toList();
    }

    private String discreet(String text) {
        String shown = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) + " …" : text;
        for (String name : testNames) {
            shown = shown.replace(name, "the check");
        }
        return shown;
    }

    private List<StackTraceElement> own(List<StackTraceElement> frames) {
        return frames.stream().filter(world::isOfSubmission).limit(MOST_FRAMES).toList();
    }
}
