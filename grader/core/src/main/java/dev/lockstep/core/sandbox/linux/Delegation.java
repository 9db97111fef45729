package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds a control group of the second version that hands resources down to groups below it, and makes the grader's own one such if it may.
 *
 * <p>A group with processes in it hands none down (the kernel's "no internal process constraint"), so the grader moves to a group below its own
 * first. Where others are in its group, too, it goes back.
 *
 * @param needed the resources, by the kernel's names
 */
record Delegation(List<String> needed) {

    /** The group below its own that a grader moves to; several graders share one. */
    static final String LEAF = "lockstep-graders";

    /**
     * Below which groups for gradings can be made; empty if there is none.
     *
     * @param own the folder of the grader's group
     * @param grader the number of the grader's process
     */
    Optional<Path> parent(Path own, long grader) throws IOException {
        Path group = above(own);
        if (!Files.isWritable(group)) {
            return Optional.empty();
        }
        boolean handsDown = lists(group.resolve("cgroup.subtree_control"))
                || (lists(group.resolve("cgroup.controllers")) && handsDownFromNowOn(group, grader));
        return handsDown ? Optional.of(group) : Optional.empty();
    }

    /** Below which groups are made by a grader whose own is that one: it may have moved already. */
    static Path above(Path own) {
        return own.endsWith(LEAF) ? Objects.requireNonNull(own.getParent()) : own;
    }

    private boolean lists(Path file) throws IOException {
        return Files.exists(file)
                && Arrays.asList(Files.readString(file).strip().split(" ", -1)).containsAll(needed);
    }

    private boolean handsDownFromNowOn(Path group, long grader) throws IOException {
        Path leaf = group.resolve(LEAF);
        boolean isNew = !Files.exists(leaf);
        Files.createDirectories(leaf);
        try {
            move(grader, leaf);
            Files.writeString(group.resolve("cgroup.subtree_control"), "+" + String.join(" +", needed));
            return true;
        } catch (IOException _) {
            move(grader, group);
            if (isNew) {
                Files.delete(leaf);
            }
            return false;
        }
    }

    private static void move(long process, Path group) throws IOException {
        Files.writeString(group.resolve("cgroup.procs"), Long.toString(process));
    }
}
