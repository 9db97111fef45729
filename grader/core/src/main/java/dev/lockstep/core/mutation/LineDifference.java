package dev.lockstep.core.mutation;

import java.util.ArrayList;
import java.util.List;

/** Where two texts differ, in as few lines as possible: what they have in common is a longest common subsequence. */
final class LineDifference {

    private final List<String> before;
    private final List<String> after;

    /** By where one stands in both texts: how many lines they have in common from there on. */
    private final int[][] common;

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /**
     * From the first line that differs to the last: lines of the first text behind a minus sign, lines of the second behind a
     * plus sign, and lines of both behind a blank.
     */
    static List<String> between(String before, String after) {
        var lines = new LineDifference(before.lines().toList(), after.lines().toList()).lines();
        int first = 0;
        int end = lines.size();
        while (first < end && lines.get(first).startsWith(" ")) {
            first++;
        }
        while (end > first && lines.get(end - 1).startsWith(" ")) {
            end--;
        }
        return List.copyOf(lines.subList(first, end));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add("  " + before.get(i++));
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return lines;
    }
}
