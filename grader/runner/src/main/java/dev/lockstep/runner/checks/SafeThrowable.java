package dev.lockstep.runner.checks;

import dev.lockstep.engine.explore.SameWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a throwable without running code of the submission: what its class overrides is not called.
 *
 * <p>A hostile {@code getMessage} could hang, exit or lie.
 */
final class SafeThrowable {

    private static final Set<String> READ = Set.of("getMessage", "getCause", "getStackTrace", "toString");

    private final Throwable thrown;
    private final World world;

    SafeThrowable(Throwable thrown, World world) {
        this.thrown = thrown;
        this.world = world;
    }

    String type() {
        return thrown.getClass().getName();
    }

    /** Empty if there is none, or the submission's own code makes it; the same words in each run. */
    String message() {
        String message = trusted() ? thrown.getMessage() : null;
        return message == null ? "" : SameWords.of(message);
    }

    List<StackTraceElement> frames() {
        return trusted() ? List.of(thrown.getStackTrace()) : List.of();
    }

    @Nullable
    Throwable cause() {
        return trusted() ? thrown.getCause() : null;
    }

    /** Whether code of the submission was running when this, or one of its causes, was made. */
    boolean comesFromSubmission() {
        return chain().stream()
                .anyMatch(link -> world.isOfSubmission(link.thrown.getClass())
                        || link.frames().stream().anyMatch(world::isOfSubmission));
    }

    /** Whether it was made by code of the submission itself, not by something that this code called. */
    boolean wasMadeBySubmission() {
        for (StackTraceElement frame : frames()) {
            if (world.isOfSubmission(frame)) {
                return true;
            }
            if (!isOfJdk(frame) && !standsForJdk(frame)) {
                return false;
            }
        }
        return world.isOfSubmission(thrown.getClass());
    }

    private static boolean isOfJdk(StackTraceElement frame) {
        return frame.getModuleName() != null && frame.getModuleName().startsWith("java.");
    }

    /** Whether the frame is of a rewritten class of the JDK, or of what the engine puts in the place of the JVM. */
    private static boolean standsForJdk(StackTraceElement frame) {
        return frame.getClassName().startsWith("lockstep.java.")
                || frame.getClassName().startsWith("dev.lockstep.engine.simulation.")
                || frame.getClassName().startsWith("dev.lockstep.engine.shadow.");
    }

    private List<SafeThrowable> chain() {
        List<SafeThrowable> chain = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = thrown;
        while (at != null && seen.add(at)) {
            SafeThrowable link = new SafeThrowable(at, world);
            chain.add(link);
            at = link.cause();
        }
        return chain;
    }

    private boolean trusted() {
        for (Class<?> type = thrown.getClass(); type != null && isForeign(type); type = type.getSuperclass()) {
            for (var method : type.getDeclaredMethods()) {
                if (READ.contains(method.getName()) && method.getParameterCount() == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isForeign(Class<?> type) {
        return world.isOfSubmission(type);
    }
}
