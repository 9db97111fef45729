package dev.lockstep.core.sandbox;

import dev.lockstep.core.sandbox.container.ContainedProcess;
import dev.lockstep.core.sandbox.linux.LockedProcess;
import java.io.IOException;
import java.time.Duration;

/** A JVM that was started somewhere, and what can be done to it from outside. */
interface Child {

    /** Its streams and its end; it need not be killed by this. */
    Process process();

    /** What it is called where it runs. */
    String name();

    /** Processor time of all of its threads. */
    Duration processorTime();

    /** Kills it and everything that it has started. */
    void kill();

    /** Gives back what only it could use. It must have ended. */
    void giveBack() throws IOException;

    /** One of this machine. */
    static Child of(LockedProcess locked) {
        return new Local(locked);
    }

    /** One in a container. */
    static Child of(ContainedProcess contained) {
        return new Contained(contained);
    }

    /** One of this machine. */
    record Local(LockedProcess locked) implements Child {

        @Override
        public Process process() {
            return locked.process();
        }

        @Override
        public String name() {
            return "process " + locked.handle().pid();
        }

        @Override
        public Duration processorTime() {
            return locked.handle().info().totalCpuDuration().orElse(Duration.ZERO);
        }

        @Override
        public void kill() {
            locked.kill();
        }

        @Override
        public void giveBack() throws IOException {
            locked.giveBack();
        }
    }

    /** One in a container. */
    record Contained(ContainedProcess process) implements Child {

        @Override
        public String name() {
            return "container " + process.id();
        }

        @Override
        public Duration processorTime() {
            return process.processorTime();
        }

        @Override
        public void kill() {
            process.destroy();
        }

        @Override
        public void giveBack() throws IOException {
            process.giveBack();
        }
    }
}
