package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.outcome.Verdict;
import dev.lockstep.engine.Cause;
import dev.lockstep.web.interviews.InterviewWorld;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.serve.World;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.SubmissionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("a candidate's report")
class ReportsTest {

    @OnEachDatabase
    void tellsWhatWasDoneForEachKata(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.pass(5);
        world.saves("one");
        world.pass(1);
        SubmissionId run = world.sent(Kind.RUN, Outcomes.lostUpdate("text"));
        world.hints.take(world.candidate, ReportWorld.KATA, 1);
        world.pass(4);
        world.saves("two");
        SubmissionId accepted = world.sent(Kind.SUBMISSION, Outcomes.accepted());
        world.pass(10);
        world.interviews.invites.finish(world.candidate);
        CandidateReport report = world.report();
        assertEquals(
                InterviewWorld.KATAS,
                report.katas().stream().map(KataReport::kata).toList());
        KataReport kata = report.katas().getFirst();
        assertEquals(
                List.of(run, accepted),
                kata.attempts().stream().map(Attempt::id).toList());
        assertEquals(Duration.ofMinutes(20), kata.time());
        assertEquals(1, kata.hints().size());
        assertEquals(Verdict.AC, kata.result().orElseThrow().verdict());
        assertEquals(
                List.of(Cause.LOST_UPDATE), kata.bugs().stream().map(Bug::cause).toList());
        assertEquals(1, kata.bugsFixed());
        assertEquals(Duration.ofMinutes(20), report.time());
        assertEquals(1, report.solved());
    }

    @OnEachDatabase
    void countsTheBestSubmissionAndNoRun(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        SubmissionId accepted = world.sent(Kind.SUBMISSION, Outcomes.accepted());
        world.pass(1);
        world.sent(Kind.SUBMISSION, Outcomes.lostUpdate("text"));
        world.pass(1);
        world.sent(Kind.RUN, Outcomes.accepted());
        world.sent(Kind.SUBMISSION);
        KataReport kata = world.report().katas().getFirst();
        assertEquals(accepted, kata.best().orElseThrow().id());
        assertEquals(1, kata.runs());
        assertEquals(3, kata.submissions());
    }

    @OnEachDatabase
    void hasNothingOfAnybodyElse(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.interviews.submissions.submit(
                world.invited("Dora"), ReportWorld.KATA, Kind.RUN, List.of(ReportWorld.FILE));
        assertEquals(List.of(), world.report().attempts());
        assertEquals(
                List.of(0, 1),
                world.reports.all(world.assignment).stream()
                        .map(report -> report.attempts().size())
                        .sorted()
                        .toList());
    }

    @OnEachDatabase
    void isExportedWithTheStartersBugsApartFromTheCandidates(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        SubmissionId starter = world.interviews.submissions.submit(
                world.candidate,
                ReportWorld.KATA,
                Kind.RUN,
                World.kata(ReportWorld.KATA).starter());
        world.finish(starter, Outcomes.lostUpdate("text"));
        List<CandidateReport> reports = world.reports.all(world.assignment);
        List<String> csv = Export.csv(reports).lines().toList();
        List<String> names = List.of(csv.getFirst().split(","));
        List<String> cells = List.of(csv.get(1).split(","));
        assertEquals("\"1\"", cells.get(names.indexOf("\"bugs in the starter\"")));
        assertEquals("\"0\"", cells.get(names.indexOf("\"bugs made\"")));
        String json = Export.json(world.assignment, reports, _ -> List.of());
        assertTrue(json.contains("\"inStarter\" : true"), json);
    }

    @OnEachDatabase
    void isExportedWithoutCodeOrFormulas(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        world.invited("=HYPERLINK(\"evil\")");
        world.sent(Kind.SUBMISSION, Outcomes.lostUpdate("text"));
        world.assessments.rate(world.candidate, world.ada, "form", Map.of(Criterion.REASONING, 3));
        List<CandidateReport> reports = world.reports.all(world.assignment);
        String csv = Export.csv(reports);
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"evil\"\")\""), csv);
        assertTrue(csv.contains("\"memoizer\",\"WA\",\"LOST_UPDATE\""), csv);
        assertEquals(1 + 2 * 2, csv.lines().count(), csv);
        String json = Export.json(
                world.assignment,
                reports,
                report -> world.assessments.ratings(report.invite().candidate().id()));
        assertTrue(json.contains("\"verdict\" : \"WA\"") && json.contains("\"points\" : 3"), json);
        assertTrue(json.contains("\"inStarter\" : false"), json);
        assertTrue(!json.contains("class Memoizer") && !csv.contains("class Memoizer"), json);
    }
}
