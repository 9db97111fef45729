package dev.lockstep.web.pages.report;

import dev.lockstep.core.kata.PublicKata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.pages.Dates;
import dev.lockstep.web.pages.Lengths;
import dev.lockstep.web.reports.Attempt;
import dev.lockstep.web.reports.CandidateReport;
import dev.lockstep.web.reports.Grading;
import dev.lockstep.web.reports.Playback;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a candidate's code for a kata came about. */
public record PlaybackPage(CandidateReport report, PublicKata kata, List<Playback.Moment> moments) {

    public PlaybackPage {
        moments = List.copyOf(moments);
    }

    /** The candidate's name; hostile text. */
    public String name() {
        return report.invite().candidate().name();
    }

    /** The beginning of all addresses of the candidate. */
    public String candidatePath() {
        return Desk.path(report);
    }

    /** Of this page. */
    public String path() {
        return candidatePath() + "/playback/" + kata.id();
    }

    /** The moments at which more happened than that something was saved. */
    public List<Playback.Moment> marks() {
        return moments.stream()
                .filter(moment -> !(moment.event() instanceof Playback.Event.Saved))
                .toList();
    }

    /** Which moment it is, counted from 1. */
    public int number(Playback.Moment moment) {
        return moments.indexOf(moment) + 1;
    }

    /** The code as it was first. */
    public List<SourceFile> first() {
        return moments.getFirst().files();
    }

    /** What happened, in words. */
    public static String words(Playback.Event event) {
        return switch (event) {
            case Playback.Event.Started _ -> "the starter";
            case Playback.Event.Saved _ -> "a saved change";
            case Playback.Event.Sent(Attempt attempt) ->
                (attempt.isRun() ? "visible tests run" : "submitted") + verdict(attempt);
            case Playback.Event.HintTaken(int number) -> "hint " + number + " taken";
            case Playback.Event.Recorded(Fact fact) -> words(fact);
        };
    }

    private static String words(Fact fact) {
        return switch (fact.kind()) {
            case PASTE -> "pasted " + Lengths.counted(fact.amount(), "letter");
            case LEFT -> "another page or program came to the front";
            case RETURNED -> "back at the page after " + Lengths.brief(Duration.ofMillis(fact.amount()));
        };
    }

    private static String verdict(Attempt attempt) {
        return attempt.grading().map(it -> ": " + outcome(it)).orElse("");
    }

    private static String outcome(Grading grading) {
        return grading.verdict().name()
                + grading.cause().map(it -> " " + Causes.words(it)).orElse("");
    }

    /** How long after the candidate's start that was. */
    public String since(Playback.Moment moment) {
        Duration since = Duration.between(moments.getFirst().at(), moment.at());
        return since.isNegative() ? "before the start" : "+" + Lengths.brief(since);
    }

    /** What the player in the browser is given. */
    ObjectNode json() {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        ArrayNode all = root.putArray("moments");
        List<SourceFile> before = List.of();
        for (Playback.Moment moment : moments) {
            ObjectNode node = all.addObject()
                    .put("at", Dates.words(moment.at()))
                    .put("since", since(moment))
                    .put("words", words(moment.event()));
            if (moment.event() instanceof Playback.Event.Sent(Attempt attempt)) {
                node.put("kind", attempt.isRun() ? "run" : "submission");
                node.put(
                        "verdict",
                        attempt.grading().map(it -> it.verdict().name()).orElse("queued"));
            } else if (!(moment.event() instanceof Playback.Event.Saved)) {
                node.put("kind", "note");
            }
            Patch.put(node.putObject("files"), before, moment.files());
            before = moment.files();
        }
        return root;
    }
}
