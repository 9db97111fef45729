package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A control group of the kernel for one process and what it starts. */
final class ControlGroup {

    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(5);

    private final Path folder;

    /** A group that is there already. */
    ControlGroup(Path folder) {
        this.folder = folder;
    }

    static ControlGroup create(Path folder) throws IOException {
        return new ControlGroup(Files.createDirectory(folder));
    }

    String name() {
        return folder.getFileName().toString();
    }

    boolean exists() {
        return Files.exists(folder);
    }

    /** Sets a limit, and reads it back. */
    void limit(String file, String value) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, value);
        String now = Files.readString(path).strip();
        if (!now.equals(value)) {
            throw new IOException("%s was set to %s and is %s".formatted(path, value, now));
        }
    }

    /** Puts a process and its threads into this group. */
    void add(long process) throws IOException {
        Files.writeString(folder.resolve("cgroup.procs"), Long.toString(process));
    }

    /** Removes it; the kernel needs a moment after its last process has ended. */
    void remove() throws IOException {
        for (int tries = 1; Files.exists(folder); tries++) {
            try {
                Files.delete(folder);
            } catch (IOException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        }
    }
}
