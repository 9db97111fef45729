package dev.lockstep.core.sandbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The processes that are open now; when the grader is told to end, they are closed, so that nothing of them is left behind. */
final class LiveProcesses {

    private static final Set<JvmProcess> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("close the sandbox").unstarted(LiveProcesses::closeAll));
    }

    private LiveProcesses() {}

    static JvmProcess add(JvmProcess process) {
        OPEN.add(process);
        return process;
    }

    static void remove(JvmProcess process) {
        OPEN.remove(process);
    }

    private static void closeAll() {
        OPEN.forEach(JvmProcess::close);
    }
}
