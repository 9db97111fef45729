package dev.lockstep.core.text;

/** The Levenshtein distance: how many characters must be inserted, deleted or replaced to get from one word to another. */
public final class EditDistance {

    private EditDistance() {}

    /** How many steps lead from one word to the other; upper and lower case differ. */
    public static int between(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            previous = nextRow(previous, i, from.charAt(i - 1), to);
        }
        return previous[to.length()];
    }

    private static int[] nextRow(int[] previous, int i, char c, String to) {
        int[] row = new int[previous.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int replaced = previous[j - 1] + (c == to.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
        }
        return row;
    }
}
