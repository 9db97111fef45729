package dev.lockstep.engine.explore;

import dev.lockstep.engine.simulation.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Stack frames without what the engine itself puts there. */
public final class Frames {

    private static final String SHADOW = "lockstep.";
    private static final Pattern BRIDGE = Pattern.compile("^lockstep\\$ref\\$\\d+\\$(.+)$");
    private static final List<String> OF_ENGINE = List.of(
            "dev.lockstep.engine.simulation.",
            "dev.lockstep.engine.shadow.",
            "dev.lockstep.engine.explore.Exploration",
            "dev.lockstep.engine.explore.Replayed",
            "dev.lockstep.engine.explore.Runs",
            "dev.lockstep.engine.replay.Races",
            "dev.lockstep.engine.replay.Recording",
            "dev.lockstep.engine.replay.Whereabouts",
            "dev.lockstep.engine.junit.Failure",
            "dev.lockstep.engine.junit.SimulatedWorker",
            "dev.lockstep.engine.junit.TestBody",
            "dev.lockstep.engine.junit.TestClass");
    private static final Set<String> IDLE =
            Set.of("java.util.concurrent.ThreadPoolExecutor.getTask", "java.util.concurrent.ForkJoinPool.awaitWork");
    private static final List<String> OF_THE_VM = List.of("java.lang.invoke.", "jdk.internal.");

    private Frames() {}

    /** The frames of the program and of the JDK classes that it calls, under their usual names. */
    public static List<StackTraceElement> readable(StackTraceElement[] frames) {
        List<StackTraceElement> kept = new ArrayList<>();
        for (StackTraceElement frame : frames) {
            if (frame.getClassName().startsWith("jdk.internal.vm.Continuation")) {
                break;
            }
            if (!isOfEngine(frame)) {
                kept.add(original(frame));
            }
        }
        return kept;
    }

    /** The frames of the program only. */
    public static List<StackTraceElement> ofProgram(StackTraceElement[] frames) {
        return readable(frames).stream()
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .toList();
    }

    /** The index of the innermost frame of the program among {@code readable} ones; -1 if there is none. */
    public static int firstOfProgram(List<StackTraceElement> readable) {
        for (int i = 0; i < readable.size(); i++) {
            if (!readable.get(i).getClassName().startsWith("java.")) {
                return i;
            }
        }
        return -1;
    }

    /** The call of the JDK that the frame with this index is in, in the form "Phaser.awaitAdvance"; empty if it is in none. */
    public static String calledBy(int index, List<StackTraceElement> readable) {
        if (index <= 0) {
            return "";
        }
        StackTraceElement called = readable.get(index - 1);
        return ClassNames.simple(called.getClassName()) + "." + called.getMethodName();
    }

    /** Whether {@code site} is in the line of {@code frame}. */
    public static boolean isAt(Site site, StackTraceElement frame) {
        return site.type().equals(frame.getClassName()) && site.line() == Math.max(0, frame.getLineNumber());
    }

    /** Whether a worker of a pool waits there for more to do. */
    public static boolean areOfIdleWorker(StackTraceElement[] frames) {
        return readable(frames).stream()
                .anyMatch(frame -> IDLE.contains(frame.getClassName() + "." + frame.getMethodName()));
    }

    private static boolean isOfEngine(StackTraceElement frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        boolean helper = method.startsWith("lockstep$") && !method.startsWith("lockstep$clinit");
        return (helper && !standsForItsMethod(frame))
                || OF_ENGINE.stream().anyMatch(type::startsWith)
                || OF_THE_VM.stream().anyMatch(type::startsWith);
    }

    /** Of a reference to a method of the JDK, as {@code queue::take}, no other frame tells where it is written. */
    private static boolean standsForItsMethod(StackTraceElement frame) {
        return BRIDGE.matcher(frame.getMethodName()).matches()
                && !frame.getClassName().startsWith(SHADOW);
    }

    private static StackTraceElement original(StackTraceElement frame) {
        String type = frame.getClassName();
        String method = BRIDGE.matcher(frame.getMethodName()).replaceFirst("$1").replace("lockstep$clinit", "<clinit>");
        return new StackTraceElement(
                type.startsWith(SHADOW) ? type.substring(SHADOW.length()) : type,
                method,
                frame.getFileName(),
                frame.getLineNumber());
    }
}
