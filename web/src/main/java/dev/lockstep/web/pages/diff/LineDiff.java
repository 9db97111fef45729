package dev.lockstep.web.pages.diff;

import java.util.ArrayList;
import java.util.List;

/** Line by line, what has to be taken away from one text and added to make another. */
public final class LineDiff {

    /** More pairs of lines than this are not compared: all of them count as changed. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** What a line is. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /**
     * A line of either text.
     *
     * @param before its number in the older text, counted from 1; 0 if it is not there
     * @param after its number in the newer text, counted from 1; 0 if it is not there
     */
    public record Line(Kind kind, int before, int after, String text) {

        /** The mark that every tool uses for it. */
        public String mark() {
            return switch (kind) {
                case SAME -> " ";
                case REMOVED -> "-";
                case ADDED -> "+";
            };
        }
    }

    /** The lines of both texts in one order, with as many as possible in common. */
    public static List<Line> of(String before, String after) {
        return new LineDiff(before.lines().toList(), after.lines().toList()).lines();
    }

    private List<Line> lines() {
        int start = commonStart();
        int end = commonEnd(start);
        for (int i = 0; i < start; i++) {
            same(i, i);
        }
        middle(start, before.size() - end, after.size() - end);
        for (int i = end; i > 0; i--) {
            same(before.size() - i, after.size() - i);
        }
        return List.copyOf(lines);
    }

    private int commonStart() {
        int most = Math.min(before.size(), after.size());
        int start = 0;
        while (start < most && before.get(start).equals(after.get(start))) {
            start++;
        }
        return start;
    }

    private int commonEnd(int start) {
        int most = Math.min(before.size(), after.size()) - start;
        int end = 0;
        while (end < most && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        return end;
    }

    /** Lines from {@code start}, up to the given ends, by a longest common subsequence. */
    private void middle(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        int[][] common = (long) rows * columns > MOST_PAIRS ? new int[0][] : common(start, rows, columns);
        int i = 0;
        int j = 0;
        while (i < rows && j < columns && common.length > 0) {
            if (before.get(start + i).equals(after.get(start + j))) {
                same(start + i++, start + j++);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                removed(start + i++);
            } else {
                added(start + j++);
            }
        }
        while (i < rows) {
            removed(start + i++);
        }
        while (j < columns) {
            added(start + j++);
        }
    }

    /** How many lines the rests of both texts have in common, from each pair of lines on. */
    private int[][] common(int start, int rows, int columns) {
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = before.get(start + i).equals(after.get(start + j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void same(int i, int j) {
        lines.add(new Line(Kind.SAME, i + 1, j + 1, after.get(j)));
    }

    private void removed(int i) {
        lines.add(new Line(Kind.REMOVED, i + 1, 0, before.get(i)));
    }

    private void added(int j) {
        lines.add(new Line(Kind.ADDED, 0, j + 1, after.get(j)));
    }
}
