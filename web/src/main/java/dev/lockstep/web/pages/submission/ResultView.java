package dev.lockstep.web.pages.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A report as pages show it.
 *
 * @param verdict its code
 * @param cause in small words; empty if there is none
 * @param sentence the outcome in one sentence
 * @param next what to look at next; may be empty
 * @param problems why it was refused before it ran; often none
 * @param shown the finding that decided; empty if none did
 * @param groups the checks in their groups; none if nothing ran
 * @param fault what was wrong with the grader; mostly empty
 */
public record ResultView(
        String verdict,
        String cause,
        String sentence,
        String next,
        Optional<ScoreView> score,
        List<Problem> problems,
        Optional<Shown> shown,
        List<GroupView> groups,
        String fault) {

    public ResultView {
        problems = List.copyOf(problems);
        groups = List.copyOf(groups);
    }

    /** Reads a report as it is stored. */
    public static ResultView read(String report) {
        return new ResultReader(report).view();
    }

    /** Whether it was accepted. */
    public boolean isAccepted() {
        return verdict.equals("AC");
    }

    /** The points, and how they came about. */
    public record ScoreView(int points, List<Earned> groups, String cap) {
        public ScoreView {
            groups = List.copyOf(groups);
        }
    }

    /** What one group of checks earned. */
    public record Earned(String group, int points, int weight) {}

    /**
     * Something that is wrong with a source file.
     *
     * @param file empty if it belongs to no file
     * @param line 0 if it belongs to no line
     */
    public record Problem(String file, int line, int column, String message) {

        /** In the form {@code Counter.java:12:5}; empty if it belongs to no file. */
        public String place() {
            return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        }
    }

    /**
     * The finding that decided.
     *
     * @param property what did not hold
     * @param facts more than the sentence says, a line each
     * @param interleaving the number of the interleaving that shows it; 0 if there is none
     * @param replayId empty if its schedule was not chosen
     */
    public record Shown(String property, List<String> facts, int interleaving, String replayId) {
        public Shown {
            facts = List.copyOf(facts);
        }
    }

    /** The checks of one group, with the failed ones first. */
    public record GroupView(String name, List<CheckView> checks) {
        public GroupView {
            checks = List.copyOf(checks);
        }

        /** How many passed. */
        public long passed() {
            return checks.stream()
                    .filter(check -> check.result().equals("passed"))
                    .count();
        }

        /** Whether there is something to look at. */
        public boolean isOpen() {
            return passed() < checks.size();
        }
    }

    /**
     * One check.
     *
     * @param result passed, failed, inconclusive or not-run
     * @param detail how it was covered, what was found, or why it was not run; may be empty
     * @param interleaving the number of the interleaving that shows what was found; 0 if there is none
     */
    public record CheckView(String property, String result, String detail, int interleaving) {}

    /** The interleavings in a report, in the order of the checks that they belong to. */
    public static List<JsonNode> interleavings(JsonNode report) {
        List<JsonNode> interleavings = new ArrayList<>();
        for (JsonNode check : report.path("checks")) {
            if (check.has("interleaving")) {
                interleavings.add(check);
            }
        }
        return interleavings;
    }
}
