package dev.lockstep.web.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.source.SourceFile;
import dev.lockstep.web.interviews.Fact;
import dev.lockstep.web.interviews.Facts;
import dev.lockstep.web.interviews.WarmUps;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Sessions;
import dev.lockstep.web.serve.Outcomes;
import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.OnEachDatabase;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.TestDatabase;
import dev.lockstep.web.work.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayName;

@DisplayName("what is deleted of a candidate")
class ErasureTest {

    private static final String PLANTED = "PlantedWord";

    /** A word of the test's choice wherever somebody can write one. */
    private static ReportWorld planted(Storage storage) {
        ReportWorld world = new ReportWorld(storage);
        LearnerId cleo = world.invited(PLANTED + "Name");
        plant(storage, world, cleo);
        return world;
    }

    private static void plant(Storage storage, ReportWorld world, LearnerId cleo) {
        SourceFile file = new SourceFile("Memoizer.java", "class " + PLANTED + "Draft {}");
        for (String text : List.of("Former", "Draft")) {
            world.interviews.drafts.replace(
                    cleo, ReportWorld.KATA, List.of(new SourceFile(file.name(), PLANTED + text)));
        }
        world.hints.take(cleo, ReportWorld.KATA, 1);
        world.finish(
                world.interviews.submissions.submit(cleo, ReportWorld.KATA, Kind.SUBMISSION, List.of(file)),
                Outcomes.lostUpdate(PLANTED + "Report"));
        world.interviews.submissions.submit(cleo, ReportWorld.KATA, Kind.RUN, List.of(file));
        new Sessions(storage, world.interviews.clock).begin(cleo, "secret", PLANTED + "Device");
        world.interviews.invites.grant(cleo, world.ada, Duration.ofMinutes(5));
        new Facts(storage, world.interviews.clock).add(cleo, ReportWorld.KATA, Fact.Kind.PASTE, 7);
        LearnerId warmUp = new WarmUps(storage, world.interviews.clock).of(cleo);
        world.interviews.drafts.replace(
                warmUp, ReportWorld.KATA, List.of(new SourceFile(file.name(), PLANTED + "WarmUp")));
        world.interviews.submissions.submit(warmUp, ReportWorld.KATA, Kind.RUN, List.of(file));
        world.interviews.invites.finish(cleo);
        world.assessments.note(cleo, world.ada, "form-1", PLANTED + "Note");
        world.assessments.rate(cleo, world.ada, "form-1", Map.of(Criterion.REASONING, 3));
        world.kataHasChanged();
        assertEquals(1, world.regrades.regrade(report(world, cleo), world.ada));
        storage.change(handle -> handle.createUpdate("""
                        insert into grader_fault (submission, attempt, stage, detail, happened_at)
                        select id, 1, 'RUN', :word, 0 from submission where learner = :id and kind = 'RUN'""")
                .bind("word", PLANTED + "Fault")
                .bind("id", cleo.text())
                .execute());
    }

    private static CandidateReport report(ReportWorld world, LearnerId candidate) {
        return world.reports.of(
                world.assignment, world.interviews.invites.of(candidate).orElseThrow());
    }

    private static LearnerId cleo(ReportWorld world) {
        return world.interviews.invites.to(world.assignment.id()).stream()
                .map(invite -> invite.candidate())
                .filter(candidate -> candidate.name().startsWith(PLANTED))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @OnEachDatabase
    void isNowhereInTheDatabaseAnyMore(TestDatabase database, Storage storage) throws IOException {
        ReportWorld world = planted(storage);
        LearnerId cleo = cleo(world);
        assertTrue(tables(storage, PLANTED).size() >= 8, () -> "too little was planted: " + tables(storage, PLANTED));
        assertTrue(tables(storage, cleo.text()).size() >= 9, () -> "" + tables(storage, cleo.text()));

        assertEquals(Erasure.End.DONE, world.erasure.erase(cleo));
        assertEquals(List.of(), tables(storage, PLANTED));
        assertEquals(List.of(), tables(storage, cleo.text()));
        if (database.url() instanceof DatabaseUrl.Sqlite(Path file)) {
            assertFalse(bytes(file).contains(PLANTED), "in the file itself");
            assertFalse(bytes(Path.of(file + "-wal")).contains(PLANTED), "in its log of changes");
        }
        assertEquals(Erasure.End.NOT_THERE, world.erasure.erase(cleo));
    }

    @OnEachDatabase
    void takesNothingOfOthersWithIt(Storage storage) {
        ReportWorld world = planted(storage);
        world.saves("mine");
        world.sent(Kind.RUN, Outcomes.accepted());
        world.assessments.note(world.candidate, world.ada, "form-2", "another");
        world.erasure.erase(cleo(world));
        assertEquals(1, world.report().attempts().size());
        assertEquals(1, world.assessments.notes(world.candidate).size());
        assertEquals(1, world.interviews.invites.to(world.assignment.id()).size());
        assertEquals(1, world.reports.drafts(world.candidate, ReportWorld.KATA).size());
    }

    @OnEachDatabase
    void isNeverSomebodyWithAnAccount(Storage storage) {
        ReportWorld world = planted(storage);
        assertEquals(Erasure.End.NOT_THERE, world.erasure.erase(world.ada));
        assertEquals(2, world.reports.all(world.assignment).size());
    }

    @OnEachDatabase
    void waitsForWhatIsBeingGraded(Storage storage) {
        ReportWorld world = planted(storage);
        storage.change(handle -> handle.execute("update submission set state = 'RUNNING' where kind = 'RUN'"));
        assertEquals(Erasure.End.BUSY, world.erasure.erase(cleo(world)));
        storage.change(handle -> {
            assertEquals(
                    2L,
                    handle.createQuery("select count(*) from submission where cancel_requested")
                            .mapTo(Long.class)
                            .one(),
                    "that of the warm-up, too");
            handle.execute("update submission set state = 'CANCELLED' where cancel_requested");
        });
        assertEquals(Erasure.End.DONE, world.erasure.erase(cleo(world)));
    }

    private static String bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    }

    /** The tables that have that word anywhere. */
    private static List<String> tables(Storage storage, String word) {
        return storage.read(handle -> all(handle).stream()
                .filter(table -> handle.createQuery("select * from " + table).mapToMap().stream()
                        .anyMatch(row -> row.values().stream()
                                .anyMatch(value -> String.valueOf(value).contains(word))))
                .toList());
    }

    private static List<String> all(Handle handle) {
        try {
            DatabaseMetaData schema = handle.getConnection().getMetaData();
            List<String> tables = new ArrayList<>();
            try (ResultSet row =
                    schema.getTables(null, handle.getConnection().getSchema(), "%", new String[] {"TABLE"})) {
                while (row.next()) {
                    tables.add(row.getString("TABLE_NAME"));
                }
            }
            return tables;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
