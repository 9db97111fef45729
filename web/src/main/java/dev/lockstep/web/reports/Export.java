package dev.lockstep.web.reports;

import dev.lockstep.web.interviews.Assignment;
import dev.lockstep.web.interviews.Invite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everybody's results in an assignment, for other programs. Neither code nor notes are in it. */
public final class Export {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> COLUMNS = List.of(
            "candidate",
            "name",
            "invited",
            "started",
            "finished",
            "kata",
            "verdict",
            "cause",
            "score",
            "runs",
            "submissions",
            "hints",
            "seconds",
            "bugs in the starter",
            "bugs made",
            "bugs fixed",
            "kata version",
            "grader");

    private Export() {}

    /** A row for each candidate and kata. */
    public static String csv(List<CandidateReport> reports) {
        List<List<String>> rows = new ArrayList<>(List.of(COLUMNS));
        for (CandidateReport report : reports) {
            report.katas().forEach(kata -> rows.add(row(report.invite(), kata)));
        }
        return CsvTable.of(rows);
    }

    private static List<String> row(Invite invite, KataReport kata) {
        Optional<Grading> result = kata.result();
        return List.of(
                invite.candidate().id().text(),
                invite.candidate().name(),
                invite.invitedAt().toString(),
                words(invite.startedAt()),
                words(invite.finishedAt()),
                kata.kata(),
                result.map(it -> it.verdict().name()).orElse(""),
                result.flatMap(Grading::cause).map(Enum::name).orElse(""),
                result.filter(it -> it.score().isPresent())
                        .map(it -> Integer.toString(it.score().getAsInt()))
                        .orElse(""),
                Long.toString(kata.runs()),
                Long.toString(kata.submissions()),
                Integer.toString(kata.hints().size()),
                Long.toString(kata.time().toSeconds()),
                Long.toString(kata.bugsInStarter()),
                Long.toString(kata.bugsMade()),
                Long.toString(kata.bugsFixed()),
                result.map(it -> it.version().kata()).orElse(""),
                result.map(it -> it.version().grader()).orElse(""));
    }

    private static String words(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    /**
     * The same with every attempt, bug and rating.
     *
     * @param ratings those of a report's candidate
     */
    public static String json(
            Assignment assignment,
            List<CandidateReport> reports,
            Function<CandidateReport, Collection<Assessments.Rating>> ratings) {
        ObjectNode root = MAPPER.createObjectNode().put("formatVersion", 1);
        root.putObject("assignment")
                .put("id", assignment.id().text())
                .put("title", assignment.plan().title());
        ArrayNode candidates = root.putArray("candidates");
        for (CandidateReport report : reports) {
            ObjectNode candidate = candidates.addObject();
            put(candidate, report);
            ArrayNode given = candidate.putArray("ratings");
            ratings.apply(report)
                    .forEach(rating -> given.addObject()
                            .put("by", rating.author())
                            .put("criterion", rating.criterion().name())
                            .put("points", rating.points())
                            .put("at", rating.at().toString()));
        }
        return root.toPrettyString() + "\n";
    }

    private static void put(ObjectNode node, CandidateReport report) {
        Invite invite = report.invite();
        node.put("id", invite.candidate().id().text())
                .put("name", invite.candidate().name())
                .put("invitedAt", invite.invitedAt().toString());
        invite.startedAt().ifPresent(at -> node.put("startedAt", at.toString()));
        invite.finishedAt().ifPresent(at -> node.put("finishedAt", at.toString()));
        node.put("extraSeconds", invite.extra().toSeconds());
        ArrayNode katas = node.putArray("katas");
        report.katas().forEach(kata -> put(katas.addObject(), kata));
    }

    private static void put(ObjectNode node, KataReport kata) {
        node.put("kata", kata.kata()).put("seconds", kata.time().toSeconds());
        node.put("hints", kata.hints().size());
        kata.best().ifPresent(best -> node.put("best", best.id().text()));
        ArrayNode attempts = node.putArray("attempts");
        kata.attempts().forEach(attempt -> put(attempts.addObject(), attempt));
        ArrayNode bugs = node.putArray("bugs");
        for (Bug bug : kata.bugs()) {
            ObjectNode each = bugs.addObject()
                    .put("cause", bug.cause().name())
                    .put("madeIn", bug.made().id().text())
                    .put("inStarter", bug.inStarter());
            bug.seen().ifPresent(it -> each.put("seenIn", it.id().text()));
            bug.fixed().ifPresent(it -> each.put("fixedIn", it.id().text()));
            each.put("tries", bug.tries());
        }
    }

    private static void put(ObjectNode node, Attempt attempt) {
        node.put("id", attempt.id().text())
                .put("kind", attempt.kind().name())
                .put("at", attempt.at().toString())
                .put("state", attempt.phase().name());
        attempt.grading().ifPresent(grading -> put(node.putObject("result"), grading));
        ArrayNode again = node.putArray("gradedAgain");
        for (Again later : attempt.again()) {
            ObjectNode each = again.addObject()
                    .put("id", later.id().text())
                    .put("askedBy", later.askedBy())
                    .put("askedAt", later.askedAt().toString());
            later.grading().ifPresent(grading -> put(each.putObject("result"), grading));
        }
    }

    private static void put(ObjectNode node, Grading grading) {
        node.put("verdict", grading.verdict().name());
        grading.cause().ifPresent(cause -> node.put("cause", cause.name()));
        grading.score().ifPresent(score -> node.put("score", score));
        node.put("kataVersion", grading.version().kata())
                .put("grader", grading.version().grader())
                .put("at", grading.at().toString());
    }
}
