package dev.lockstep.core.sandbox;

import java.time.Duration;

/** A grader of its own that starts a process in a container, says so, and waits to be killed. */
public final class WaitingGrader {

    private WaitingGrader() {}

    public static void main(String[] arguments) throws Exception {
        ProcessLimits limits = new ProcessLimits(64, Duration.ofMinutes(2), Duration.ofMinutes(8), 64);
        ContainerSandbox.open().start(limits);
        System.out.println("started");
        Thread.sleep(Duration.ofMinutes(9));
    }
}
