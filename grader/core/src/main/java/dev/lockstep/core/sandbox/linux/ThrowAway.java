package dev.lockstep.core.sandbox.linux;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs something on a thread of its own that ends with it.
 *
 * <p>Locks bind the thread that takes them and what it starts, and cannot be taken off: none of the grader's threads may be that one.
 */
final class ThrowAway {

    static {
        openClassPath();
    }

    private ThrowAway() {}

    /**
     * Has the grader's class loader open all of its archives now.
     *
     * <p>It opens one when it first looks for something there. On a locked thread that fails, and it never tries again: from then on,
     * the whole grader would lack what is in it.
     */
    private static void openClassPath() {
        ClassLoader loader = ThrowAway.class.getClassLoader();
        if (loader != null && loader.getResource("there/is/nothing/of/this/name") != null) {
            throw new IllegalStateException("a resource was found that nobody made");
        }
    }

    /** What {@code task} answers. */
    static <T> T run(String name, Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = Thread.ofPlatform().daemon().name(name).start(future);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    thread.join();
                    return result(future);
                } catch (InterruptedException _) {
                    // A child that is half born must not be forgotten.
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T result(FutureTask<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : new IllegalStateException(e);
        }
    }
}
