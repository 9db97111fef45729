package dev.lockstep.core.sandbox.linux;

import dev.lockstep.core.isolation.Isolation;
import java.nio.file.Path;
import java.util.Optional;

/** A machine that has no locks for processes: they start as any other does. */
public final class NoLocks {

    private NoLocks() {}

    public static LinuxLocks atAll() {
        return new LinuxLocks(
                new JvmFiles(Path.of(System.getProperty("java.home"))),
                Isolation.none("this test wants none", ""),
                Optional.empty(),
                Optional.empty());
    }
}
