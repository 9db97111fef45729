package dev.lockstep.web.interviews;

/**
 * What makes one text of another: of the old one, letters are kept at both ends, and what is between them is replaced.
 *
 * @param keptBefore how many letters of the beginning are kept, as Java counts them
 * @param keptAfter how many of the end
 * @param inserted what stands between them then
 */
record Splice(int keptBefore, int keptAfter, String inserted) {

    /** The shortest one; never cuts a letter in two that Java counts as two. */
    static Splice between(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        if (start > 0 && Character.isHighSurrogate(after.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < most - start
                && before.charAt(before.length() - end - 1) == after.charAt(after.length() - end - 1)) {
            end++;
        }
        if (end > 0 && Character.isLowSurrogate(after.charAt(after.length() - end))) {
            end--;
        }
        return new Splice(start, end, after.substring(start, after.length() - end));
    }

    String appliedTo(String before) {
        return before.substring(0, keptBefore) + inserted + before.substring(before.length() - keptAfter);
    }
}
