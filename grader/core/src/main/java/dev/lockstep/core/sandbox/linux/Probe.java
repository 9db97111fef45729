package dev.lockstep.core.sandbox.linux;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import dev.lockstep.core.isolation.LayerState;
import dev.lockstep.runner.linux.Architecture;
import dev.lockstep.runner.linux.Landlock;
import dev.lockstep.runner.linux.RefusedByKernelException;
import dev.lockstep.runner.linux.ResourceLimit;
import dev.lockstep.runner.linux.Seccomp;
import dev.lockstep.runner.linux.ThreadUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tries each lock on a thread that is thrown away. */
final class Probe {

    private static final String NEWER_KERNEL =
            "Use a kernel of 5.13 or newer with Landlock (its name among those of the kernel's option lsm=), "
                    + "and in a container one whose profile allows it.";
    private static final String SECCOMP =
            "Use a kernel with CONFIG_SECCOMP_FILTER, and in a container one whose profile allows seccomp().";
    private static final String AS_ROOT = "Start the grader as root, in a container of its own, say.";
    private static final String DELEGATE =
            "Start the grader in a group of its own: systemd-run --scope -p Delegate=yes ...";

    private final JvmFiles jvmFiles;
    private final List<Path> archives;
    private final List<LayerState> states = new ArrayList<>();

    Probe(JvmFiles jvmFiles, List<Path> archives) {
        this.jvmFiles = jvmFiles;
        this.archives = archives;
    }

    LinuxLocks locks() {
        if (Architecture.here().isEmpty()) {
            Isolation none = Isolation.none(
                    "%s on %s".formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                    "These locks are those of Linux on x86-64 and arm64.");
            return new LinuxLocks(jvmFiles, none, Optional.empty(), Optional.empty());
        }
        attempt(Layer.INNER_FILTER, SECCOMP, this::innerFilter);
        attempt(Layer.OUTER_FILTER, SECCOMP, () -> filter(Seccomp.Purpose.STARTING));
        attempt(Layer.FILES, NEWER_KERNEL, this::files);
        attempt(Layer.LIMITS, "Allow prlimit() in the container's profile.", Probe::limits);
        Optional<UserSlots> users = users();
        Optional<ControlGroups> groups = groups();
        Isolation isolation = new Isolation(states);
        return new LinuxLocks(
                jvmFiles, isSuperuser() ? SuperuserThreads.notLimited(isolation) : isolation, users, groups);
    }

    /** Tries a lock and says in words what came of it. */
    @FunctionalInterface
    private interface Attempt {
        String make() throws Exception;
    }

    private void attempt(Layer layer, String remedy, Attempt attempt) {
        try {
            states.add(new LayerState.Reached(layer, ThrowAway.run("try a lock", attempt::make)));
        } catch (Exception e) {
            states.add(new LayerState.Missing(layer, String.valueOf(e.getMessage()), remedy));
        }
    }

    /** A locked process still reads classes from archives that are open; from a folder it would have to open each. */
    private String innerFilter() throws IOException, RefusedByKernelException {
        for (Path archive : archives) {
            if (Files.isDirectory(archive)) {
                throw new IOException(
                        archive + " is a folder of classes; a locked process needs archives (mvn package)");
            }
        }
        return filter(Seccomp.Purpose.CHECKS);
    }

    private static String filter(Seccomp.Purpose purpose) throws RefusedByKernelException {
        Seccomp.giveUpNewPrivileges();
        Seccomp.filterThisThread(purpose);
        return "seccomp";
    }

    private String files() throws Exception {
        int version = Landlock.version();
        List<Landlock.Allowed> allowed = jvmFiles.and(archives);
        Seccomp.giveUpNewPrivileges();
        Landlock.restrictThisThread(allowed);
        return "Landlock, version %d of its interface".formatted(version);
    }

    private static String limits() throws RefusedByKernelException {
        ResourceLimit.DATA_BYTES.of(ProcessHandle.current().pid());
        return "memory, processor time, threads, open files, no written files";
    }

    private static boolean isSuperuser() {
        try {
            return ThreadUser.effective() == 0;
        } catch (RefusedByKernelException _) {
            // Who cannot tell has to fear the worst.
            return true;
        }
    }

    private Optional<UserSlots> users() {
        List<UserSlots> found = new ArrayList<>();
        attempt(Layer.OWN_USER, AS_ROOT, () -> {
            UserSlots slots = slots();
            try (UserSlots.Slot slot = slots.take()) {
                ThreadUser.become(slot.user());
            }
            found.add(slots);
            return "users %d and up".formatted(slots.firstUser());
        });
        return found.stream().findFirst();
    }

    private UserSlots slots() throws IOException, RefusedByKernelException {
        if (!isSuperuser()) {
            throw new IOException("the grader does not run as root, so it cannot act as other users");
        }
        for (Path file : jvmFiles.with(archives)) {
            if (!Reachable.byEverybody(file)) {
                throw new IOException("other users cannot read %s: make it, and the folders above it, readable for them"
                        .formatted(file));
            }
        }
        OptionalInt first = UserNumbers.firstWithin(Files.readAllLines(Path.of("/proc/self/uid_map")));
        return new UserSlots(
                Path.of("/run/lockstep/users"),
                first.orElseThrow(() -> new IOException("there are too few users in this container")),
                UserNumbers.COUNT);
    }

    private Optional<ControlGroups> groups() {
        List<ControlGroups> found = new ArrayList<>();
        attempt(Layer.CONTROL_GROUP, DELEGATE, () -> {
            ControlGroups groups = ControlGroups.here()
                    .orElseThrow(() -> new IOException("the grader may not make groups below its own"));
            groups.create(new Limits(1, 1, 1, false)).remove();
            found.add(groups);
            return groups.words();
        });
        return found.stream().findFirst();
    }
}
