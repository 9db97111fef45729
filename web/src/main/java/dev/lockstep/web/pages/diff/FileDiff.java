package dev.lockstep.web.pages.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What is different between two versions of a file.
 *
 * @param hunks the changed lines with some around them; empty if both versions are the same
 */
public record FileDiff(String name, List<Hunk> hunks) {

    /** Lines before and after a change that help to find it again. */
    private static final int AROUND = 3;

    public FileDiff {
        hunks = List.copyOf(hunks);
    }

    /** Lines that follow each other. */
    public record Hunk(List<LineDiff.Line> lines) {
        public Hunk {
            lines = List.copyOf(lines);
        }
    }

    /** Each file of either version, sorted by name; one that is missing on one side counts as empty there. */
    public static List<FileDiff> of(Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names.stream()
                .map(name -> new FileDiff(
                        name, hunks(LineDiff.of(before.getOrDefault(name, ""), after.getOrDefault(name, "")))))
                .toList();
    }

    /** How many lines were added. */
    public long added() {
        return count(LineDiff.Kind.ADDED);
    }

    /** How many lines were removed. */
    public long removed() {
        return count(LineDiff.Kind.REMOVED);
    }

    private long count(LineDiff.Kind kind) {
        return hunks.stream()
                .flatMap(hunk -> hunk.lines().stream())
                .filter(line -> line.kind() == kind)
                .count();
    }

    private static List<Hunk> hunks(List<LineDiff.Line> lines) {
        List<Hunk> hunks = new ArrayList<>();
        List<LineDiff.Line> hunk = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                hunk.add(lines.get(i));
            } else if (!hunk.isEmpty()) {
                hunks.add(new Hunk(hunk));
                hunk = new ArrayList<>();
            }
        }
        if (!hunk.isEmpty()) {
            hunks.add(new Hunk(hunk));
        }
        return hunks;
    }

    private static boolean isNearChange(List<LineDiff.Line> lines, int index) {
        return lines.subList(Math.max(0, index - AROUND), Math.min(lines.size(), index + AROUND + 1)).stream()
                .anyMatch(line -> line.kind() != LineDiff.Kind.SAME);
    }
}
