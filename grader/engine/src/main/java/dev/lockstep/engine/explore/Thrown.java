package dev.lockstep.engine.explore;

import dev.lockstep.engine.rewrite.Program;
import java.util.List;

/**
 * Something that was thrown in a simulation, read without running code of the program: what its rewritten class overrides is not
 * called, since it could hang, lie, or meet an engine that simulates nothing.
 */
public record Thrown(Throwable throwable) {

    /** Empty if there is none, or the program's own code makes it. */
    public String message() {
        String message = isAskedSafely("getMessage") ? throwable.getMessage() : null;
        return message == null ? "" : SameWords.of(message);
    }

    /** Without those that the engine put there; empty if the program's own code makes them. */
    public List<StackTraceElement> frames() {
        return isAskedSafely("getStackTrace") ? Frames.readable(throwable.getStackTrace()) : List.of();
    }

    private boolean isAskedSafely(String method) {
        for (Class<?> type = throwable.getClass(); Program.isRewritten(type); type = type.getSuperclass()) {
            if (declares(type, method)) {
                return false;
            }
        }
        return true;
    }

    private static boolean declares(Class<?> type, String method) {
        for (var declared : type.getDeclaredMethods()) {
            if (declared.getName().equals(method) && declared.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }
}
