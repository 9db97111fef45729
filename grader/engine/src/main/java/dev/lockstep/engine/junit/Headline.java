package dev.lockstep.engine.junit;

import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import java.util.List;
import java.util.stream.Collectors;

/** A finding in words, with what a list of failed tests has room for. */
final class Headline {

    private Headline() {}

    static String of(Finding finding) {
        return switch (finding) {
            case Finding.BrokenAssertion broken ->
                broken.message().isEmpty() ? "an assertion does not hold" : broken.message();
            case Finding.EscapedException escaped ->
                "%s%s on thread \"%s\"%s"
                        .formatted(
                                escaped.type(),
                                escaped.message().isEmpty() ? "" : ": " + escaped.message(),
                                escaped.thread(),
                                at(escaped.frames()));
            case Finding.Stuck stuck -> each(stuck.threads(), Headline::wait);
            case Finding.DataRace race ->
                "%s: %s, %s, and nothing orders the two"
                        .formatted(race.variable(), access(race.earlier()), access(race.later()));
            case Finding.ThreadsLeft left -> "still alive at the end: " + each(left.threads(), Headline::wait);
            case Finding.LocksLeft left ->
                each(left.threads(), thread -> thread.name() + " ended and still holds " + holds(thread));
            case Finding.LimitExceeded limit -> limit.used() + " used, " + limit.limit() + " allowed";
        };
    }

    private static String each(List<StuckThread> threads, java.util.function.Function<StuckThread, String> words) {
        return threads.stream().map(words).collect(Collectors.joining("; "));
    }

    private static String wait(StuckThread thread) {
        String waits = thread.waitsFor().isEmpty() ? " runs" : " waits for " + thread.waitsFor();
        String owner = thread.heldBy().isEmpty() ? "" : ", held by " + thread.heldBy();
        String holds = thread.holds().isEmpty() ? "" : ", holds " + holds(thread);
        return "thread \"" + thread.name() + "\"" + waits + owner + holds + at(thread.frames());
    }

    private static String holds(StuckThread thread) {
        return String.join(", ", thread.holds());
    }

    private static String access(Finding.Access access) {
        return "thread \"%s\" %s it%s"
                .formatted(access.thread(), access.writes() ? "writes" : "reads", at(access.frames()));
    }

    private static String at(List<StackTraceElement> frames) {
        return frames.stream()
                .filter(frame -> "program".equals(frame.getClassLoaderName()) || frame.getModuleName() == null)
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }
}
