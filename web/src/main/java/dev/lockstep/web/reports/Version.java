package dev.lockstep.web.reports;

/**
 * By what something was graded. The same code gets the same verdict from the same version.
 *
 * @param kata the hash of the kata as it was then
 * @param grader of which build on which JDK, in words; empty if nobody knows
 */
public record Version(String kata, String grader) {

    private static final int SHORT = 8;

    /** In the form {@code kata 1f2e3d4c, grader 0a1b2c3d on JDK 25}. */
    public String words() {
        String shown = kata.length() > SHORT ? kata.substring(0, SHORT) : kata;
        return "kata " + shown + (grader.isEmpty() ? "" : ", grader " + grader);
    }
}
