package dev.lockstep.core.sandbox.linux;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the folder of the grader's own control group. */
final class Hierarchy {

    /** Columns of /proc/self/mounts. */
    private static final int FOLDER = 1;

    private static final int TYPE = 2;
    private static final int OPTIONS = 3;

    private Hierarchy() {}

    /** In the tree that version 1 has for {@code controller}. */
    static Optional<Path> first(String controller, List<String> mounts, List<String> own) {
        Optional<String> root = mounts.stream()
                .map(line -> line.split(" ", -1))
                .filter(mount -> mount[TYPE].equals("cgroup") && lists(mount[OPTIONS], controller))
                .map(mount -> mount[FOLDER])
                .findFirst();
        Optional<String> group = own.stream()
                .map(line -> line.split(":", 3))
                .filter(line -> lists(line[1], controller))
                .map(line -> line[2])
                .findFirst();
        return root.flatMap(folder -> group.map(name -> below(folder, name)));
    }

    /** In the one tree of version 2. */
    static Optional<Path> second(List<String> mounts, List<String> own) {
        Optional<String> root = mounts.stream()
                .map(line -> line.split(" ", -1))
                .filter(mount -> mount[TYPE].equals("cgroup2"))
                .map(mount -> mount[FOLDER])
                .findFirst();
        Optional<String> group = own.stream()
                .filter(line -> line.startsWith("0::"))
                .map(line -> line.substring(3))
                .findFirst();
        return root.flatMap(folder -> group.map(name -> below(folder, name)));
    }

    private static boolean lists(String names, String name) {
        return Arrays.asList(names.split(",", -1)).contains(name);
    }

    private static Path below(String root, String group) {
        return Path.of(root + group);
    }
}
