package dev.lockstep.core.sandbox.linux;

import dev.lockstep.runner.linux.RefusedByKernelException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Starts processes that are locked when they are born: a throw-away thread takes the locks on itself, and then starts them. */
final class Spawner {

    private Spawner() {}

    /** A process, and why it must not live, if it must not. */
    private record Newborn(Process process, Optional<Exception> fault) {}

    /**
     * Starts a process.
     *
     * @throws IOException if it cannot be started with all of its locks and limits; then it is not there
     */
    static Process start(ProcessBuilder builder, Birth birth, Limits limits) throws IOException {
        Newborn newborn = deliver(birth, () -> limited(builder.start(), limits));
        if (newborn.fault().isPresent()) {
            // Not by the thread that started it: that one may not send signals any more.
            handle(newborn.process()).destroyForcibly();
            throw new IOException("a process was started and killed again: "
                    + newborn.fault().get().getMessage());
        }
        return newborn.process();
    }

    /** The same without limits. */
    static Process start(ProcessBuilder builder, Birth birth) throws IOException {
        return birth.equals(Birth.FREE) ? builder.start() : deliver(birth, builder::start);
    }

    /**
     * A handle that can kill the process and tell its times.
     *
     * <p>The process's own cannot: it was made by a thread that may not read when the process began.
     */
    static ProcessHandle handle(Process process) {
        return ProcessHandle.of(process.pid()).orElseGet(process::toHandle);
    }

    private static <T> T deliver(Birth birth, Callable<T> start) throws IOException {
        try {
            return ThrowAway.run("start a locked process", () -> {
                birth.lockThisThread();
                return start.call();
            });
        } catch (Exception e) {
            throw new IOException("a locked process cannot be started: " + e.getMessage(), e);
        }
    }

    /** By the thread that started it: it acts as the child's user, and another one may not be allowed to. */
    private static Newborn limited(Process process, Limits limits) {
        try {
            limits.set(process.pid());
            return new Newborn(process, Optional.empty());
        } catch (RefusedByKernelException | RuntimeException e) {
            return new Newborn(process, Optional.of(e));
        }
    }
}
