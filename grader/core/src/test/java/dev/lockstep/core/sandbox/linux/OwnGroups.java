package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the control groups that this JVM has made, and not removed. */
public final class OwnGroups {

    private static final Path MOUNTS = Path.of("/proc/self/mounts");
    private static final Path OWN = Path.of("/proc/self/cgroup");

    private OwnGroups() {}

    /** Their names; none where the kernel has no such groups. */
    public static Set<String> now() throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isReadable(MOUNTS) && Files.isReadable(OWN)) {
            List<String> mounts = Files.readAllLines(MOUNTS);
            List<String> own = Files.readAllLines(OWN);
            addBelow(Hierarchy.second(mounts, own).map(Delegation::above), names);
            addBelow(Hierarchy.first("pids", mounts, own), names);
        }
        return names;
    }

    private static void addBelow(Optional<Path> parent, Set<String> names) throws IOException {
        if (parent.filter(Files::isReadable).isEmpty()) {
            return;
        }
        try (Stream<Path> groups = Files.list(parent.get())) {
            groups.map(group -> group.getFileName().toString())
                    .filter(name -> name.startsWith(ControlGroups.Names.OWN))
                    .forEach(names::add);
        }
    }
}
