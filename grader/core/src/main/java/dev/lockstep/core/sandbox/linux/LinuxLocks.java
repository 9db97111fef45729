package dev.lockstep.core.sandbox.linux;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.isolation.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The locks that this machine has for processes of the sandbox.
 *
 * <p>Which they are is found out once, by trying each of them; from then on a process has all of them, or is not started.
 */
public final class LinuxLocks {

    private static final Path ROOT = Path.of("/");

    private final JvmFiles jvmFiles;
    private final Isolation isolation;
    private final Optional<UserSlots> users;
    private final Optional<ControlGroups> groups;

    LinuxLocks(JvmFiles jvmFiles, Isolation isolation, Optional<UserSlots> users, Optional<ControlGroups> groups) {
        this.jvmFiles = jvmFiles;
        this.isolation = isolation;
        this.users = users;
        this.groups = groups;
    }

    /** Tries what this machine has for JVMs of {@code javaHome} that read {@code archives}. */
    public static LinuxLocks of(Path javaHome, List<Path> archives) {
        return new Probe(new JvmFiles(javaHome), archives).locks();
    }

    /** These locks without all those that are not among {@code layers}. */
    public LinuxLocks only(Set<Layer> layers) {
        return new LinuxLocks(
                jvmFiles,
                isolation.only(layers),
                users.filter(_ -> layers.contains(Layer.OWN_USER)),
                groups.filter(_ -> layers.contains(Layer.CONTROL_GROUP)));
    }

    /** Which locks there are, and why others are not. */
    public Isolation isolation() {
        return isolation;
    }

    /** Whether its processes can read a file: they may be those of another user. */
    public boolean letsRead(Path file) {
        try {
            return users.isEmpty() || Reachable.byEverybody(file);
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether its processes could write a file: none of what would refuse that is there. */
    public boolean letWrite() {
        return Stream.of(Layer.INNER_FILTER, Layer.OUTER_FILTER, Layer.FILES).noneMatch(isolation::has);
    }

    /**
     * Starts a process with all of these locks.
     *
     * @param files what it must be able to read beside the JDK
     * @throws IOException if it cannot be started with each of them; then it is not there
     */
    public LockedProcess start(ProcessBuilder builder, List<Path> files, Limits limits) throws IOException {
        Belongings belongings = new Belongings();
        try {
            Birth birth = priority(birth(files, belongings), limits);
            if (users.isPresent() || !letWrite()) {
                // A folder of the grader's may be closed to other users, and is nobody else's business.
                builder.directory(ROOT.toFile());
            }
            Process process = isolation.has(Layer.LIMITS)
                    ? Spawner.start(builder, birth, users.isPresent() ? limits : limits.besideOthers())
                    : Spawner.start(builder, birth);
            LockedProcess locked = new LockedProcess(process, Spawner.handle(process), belongings);
            join(locked, limits, belongings);
            return locked;
        } catch (IOException e) {
            belongings.giveBack();
            throw e;
        }
    }

    /** Where the kernel sets limits, it answers this call, too. */
    private Birth priority(Birth birth, Limits limits) {
        return limits.givesWay() && isolation.has(Layer.LIMITS) ? birth.givingWay() : birth;
    }

    private Birth birth(List<Path> files, Belongings belongings) throws IOException {
        Birth birth = Birth.FREE;
        if (users.isPresent()) {
            UserSlots.Slot slot = users.get().take();
            belongings.add(slot::close);
            birth = birth.as(slot.user());
        }
        if (isolation.has(Layer.FILES)) {
            birth = birth.within(jvmFiles.and(files));
        }
        return isolation.has(Layer.OUTER_FILTER) ? birth.filteredFromTheStart() : birth;
    }

    /** It has been told nothing yet, so nothing foreign is in it. */
    private void join(LockedProcess locked, Limits limits, Belongings belongings) throws IOException {
        if (groups.isEmpty()) {
            return;
        }
        try {
            ControlGroup group = groups.get().create(limits);
            belongings.add(group::remove);
            group.add(locked.process().pid());
        } catch (IOException e) {
            locked.handle().destroyForcibly();
            throw e;
        }
    }
}
