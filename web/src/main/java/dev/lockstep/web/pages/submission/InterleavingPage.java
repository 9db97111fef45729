package dev.lockstep.web.pages.submission;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.web.work.Submission;
import tools.jackson.databind.JsonNode;

/**
 * What the page of one interleaving shows.
 *
 * @param number counted from 1 in its report
 * @param all how many interleavings the report has
 * @param property what did not hold
 * @param replayId empty if there is none
 */
public record InterleavingPage(
        PublicKata kata,
        Submission submission,
        int number,
        int all,
        String property,
        String headline,
        String explanation,
        String replayId) {

    static InterleavingPage of(PublicKata kata, Submission submission, int number, int all, JsonNode check) {
        JsonNode interleaving = check.path("interleaving");
        return new InterleavingPage(
                kata,
                submission,
                number,
                all,
                check.path("property").asString(""),
                interleaving.path("headline").asString(""),
                interleaving.path("explanation").asString(""),
                check.path("findings").path(0).path("replayId").asString(""));
    }

    /** The beginning of all addresses of this submission. */
    public String path() {
        return "/submissions/" + submission.id().text();
    }
}
