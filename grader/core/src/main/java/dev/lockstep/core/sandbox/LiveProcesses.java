package dev.lockstep.core.sandbox;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The processes that are open now; when the grader is told to end, they are closed, so that nothing of them is left behind.
 *
 * <p>From then on none is started: a process that was closed looks as if it had died, and would be tried once more.
 */
final class LiveProcesses {

    private static final Set<JvmProcess> OPEN = new HashSet<>();
    private static final List<Runnable> FIRST = new CopyOnWriteArrayList<>();
    private static int starting;
    private static boolean ending;

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("close the sandbox").unstarted(LiveProcesses::closeAll));
    }

    private LiveProcesses() {}

    /** Starts a process, with its scratch folder. */
    @FunctionalInterface
    interface Launch {
        JvmProcess start() throws IOException;
    }

    /**
     * Starts a process and keeps it until it is removed. Nobody waits for it meanwhile but whoever ends the grader.
     *
     * @throws SandboxUnavailableException if the grader was told to end
     */
    static JvmProcess start(Launch launch) throws IOException {
        announce();
        try {
            JvmProcess process = launch.start();
            add(process);
            return process;
        } finally {
            started();
        }
    }

    private static void announce() {
        synchronized (OPEN) {
            if (ending) {
                throw new SandboxUnavailableException("the grader was told to end, and starts no more processes");
            }
            starting++;
        }
    }

    private static void add(JvmProcess process) {
        synchronized (OPEN) {
            OPEN.add(process);
        }
    }

    private static void started() {
        synchronized (OPEN) {
            starting--;
            OPEN.notifyAll();
        }
    }

    static void remove(JvmProcess process) {
        synchronized (OPEN) {
            OPEN.remove(process);
        }
    }

    /** Has something done before the processes are closed, and while others may still be started. */
    static void first(Runnable what) {
        FIRST.add(what);
    }

    private static void closeAll() {
        try {
            FIRST.forEach(Runnable::run);
        } finally {
            rest().forEach(LiveProcesses::closeWhateverHappens);
        }
    }

    /** No more are started, and those that are being started are awaited. */
    private static List<JvmProcess> rest() {
        synchronized (OPEN) {
            ending = true;
            while (starting > 0) {
                try {
                    OPEN.wait();
                } catch (InterruptedException _) {
                    // Nobody interrupts a shutdown hook; what is open by now is closed.
                    return List.copyOf(OPEN);
                }
            }
            return List.copyOf(OPEN);
        }
    }

    /** A scratch folder that cannot be deleted must not keep the other processes alive; nobody is left to be told. */
    private static void closeWhateverHappens(JvmProcess process) {
        try {
            process.close();
        } catch (SandboxException _) {
            // The next one.
        }
    }
}
