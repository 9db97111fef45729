package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.kata.KataPack;
import dev.lockstep.core.kata.SolutionsPack;
import dev.lockstep.web.packs.CheckPhase;
import dev.lockstep.web.packs.CheckProblem;
import dev.lockstep.web.packs.CheckRows;
import dev.lockstep.web.storage.Storage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where self-checks are written down, part by part. What a part has found out is written once, whoever else has found it out, and only by
 * the installation's grader. Thread-safe.
 */
final class CheckLedger {

    private final Storage storage;
    private final Installation installation;
    private final GraderVersion grader;

    CheckLedger(Storage storage, GraderVersion grader) {
        this.storage = storage;
        this.installation = new Installation(storage);
        this.grader = grader;
    }

    /**
     * A part of a self-check that is to be done now.
     *
     * @param id the self-check's
     * @param attempt at this part, counted from 1; above 1, whoever tried before has died, or the grader was at fault
     * @param part counted from 0
     * @param problems what was found before
     */
    record Part(
            String id, long attempt, long part, KataPack kata, SolutionsPack solutions, List<CheckProblem> problems) {
        Part {
            problems = List.copyOf(problems);
        }
    }

    /** Whether somebody has begun the next part before, and has died, or given up. */
    boolean wasBegun(String id) {
        return storage.read(handle -> handle.createQuery("select attempt from kata_check where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne()
                .map(attempt -> attempt > 0)
                .orElse(false));
    }

    /** Begins the next part; empty if there is none any more. */
    Optional<Part> begin(String id) {
        return storage.write(handle -> begun(handle, id).flatMap(_ -> read(handle, id)));
    }

    private static Optional<Long> begun(Handle handle, String id) {
        return handle.createQuery("""
                        update kata_check set attempt = attempt + 1 where id = :id and state = 'CHECKING' returning attempt""").bind("id", id).mapTo(Long.class).findOne();
    }

    private static Optional<Part> read(Handle handle, String id) {
        return handle.createQuery("""
                        select attempt, done, kata_check.kata, kata_check.pack, content, solutions, problems
                        from kata_check join kata_pack on kata_pack.hash = kata_check.pack where id = :id""")
                .bind("id", id)
                .map((row, _) -> part(id, row))
                .findOne();
    }

    private static Part part(String id, ResultSet row) throws SQLException {
        String kata = row.getString("kata");
        return new Part(
                id,
                row.getLong("attempt"),
                row.getLong("done"),
                new KataPack(row.getString("pack"), kata, row.getString("content")),
                new SolutionsPack(kata, row.getString("solutions")),
                CheckRows.problems(row.getString("problems")));
    }

    /**
     * Writes down what a part has found out.
     *
     * @param problems with those found before
     * @param total how many parts there are
     * @param phase what the self-check has come to, or that it goes on
     * @return false if that is not wanted: of another grader, or of a part that somebody else has done
     */
    boolean put(Part part, List<CheckProblem> problems, long total, CheckPhase phase) {
        return storage.write(handle -> installation.wantsUntilTheEnd(handle, grader)
                && handle.createUpdate("""
                                update kata_check
                                set state = :state, attempt = 0, done = done + 1, total = :total, problems = :problems, grader = :grader,
                                    ended_at = case when :state = 'CHECKING' then null else :now end
                                where id = :id and state = 'CHECKING' and done = :part""")
                                .bind("id", part.id())
                                .bind("part", part.part())
                                .bind("state", phase.name())
                                .bind("total", total)
                                .bind("problems", CheckRows.text(problems))
                                .bind("grader", grader.words())
                                .bind("now", storage.clock().millis())
                                .execute()
                        == 1);
    }

    /** A part was given up though it is wanted; that does not count as an attempt. */
    void handBack(Part part) {
        storage.change(handle -> handle.createUpdate("""
                        update kata_check set attempt = attempt - 1
                        where id = :id and state = 'CHECKING' and done = :part and attempt = :attempt""")
                .bind("id", part.id())
                .bind("part", part.part())
                .bind("attempt", part.attempt())
                .execute());
    }

    /** Puts those into the queue that are to be done and are not in it. */
    void askForLost() {
        List<String> lost = storage.read(handle -> handle.createQuery("""
                        select id from kata_check
                        where state = 'CHECKING' and id not in (select task_instance from scheduled_tasks where task_name = :task)""")
                .bind("task", DatabaseQueue.CHECK_TASK)
                .mapTo(String.class)
                .list());
        lost.forEach(id -> storage.change(handle ->
                new DatabaseQueue().addCheck(handle, id, storage.clock().instant())));
    }
}
