package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.operate.Tallies;
import dev.lockstep.web.operate.Tally;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.webhooks.EventType;
import dev.lockstep.web.webhooks.Outbox;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import dev.lockstep.web.work.SourcesJson;
import dev.lockstep.web.work.SubmissionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Where the gradings of one grader are written down. What an attempt writes that another one has overtaken is not, nor is a verdict
 * of a grader that is not the installation's at that moment. Thread-safe.
 */
final class Ledger {

    private final Storage storage;
    private final Installation installation;
    private final GraderVersion grader;
    private final InstantSource clock;

    Ledger(Storage storage, GraderVersion grader) {
        this.storage = storage;
        this.installation = new Installation(storage);
        this.grader = grader;
        this.clock = storage.clock();
    }

    /** Whether somebody has tried before, and has died, or given up. */
    boolean wasBegun(SubmissionId id) {
        return storage.read(handle -> handle.createQuery("select attempt from submission where id = :id")
                .bind("id", id.text())
                .mapTo(Long.class)
                .findOne()
                .map(attempt -> attempt > 0)
                .orElse(false));
    }

    /** What has come of a try to begin an attempt. */
    sealed interface Beginning {

        record Begun(Attempt attempt) implements Beginning {}

        /** The submission has ended, or was cancelled while nobody graded it. */
        record Ended() implements Beginning {}

        /** This grader's verdicts are not those that are wanted; others are to begin. */
        record Unwanted() implements Beginning {}
    }

    /** Begins the next attempt. */
    Beginning begin(SubmissionId id) {
        return storage.write(handle -> {
            if (!installation.wants(handle, grader)) {
                return new Beginning.Unwanted();
            }
            if (endIfCancelled(handle, id)) {
                return new Beginning.Ended();
            }
            return next(handle, id)
                    .<Beginning>map(begun -> new Beginning.Begun(counted(handle, begun)))
                    .orElseGet(Beginning.Ended::new);
        });
    }

    private record Begun(Attempt attempt, long submittedAt) {}

    private static Optional<Begun> next(Handle handle, SubmissionId id) {
        return handle.createQuery("""
                        update submission
                        set state = 'RUNNING', attempt = attempt + 1, stage = null, explored = 0, checks_done = 0, checks_total = 0,
                            check_part = 0
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        returning attempt, kata, pack, kind, files, submitted_at""")
                .bind("id", id.text())
                .map((row, _) -> new Begun(attempt(id, row), row.getLong("submitted_at")))
                .findOne();
    }

    private static Attempt attempt(SubmissionId id, ResultSet row) throws SQLException {
        return new Attempt(
                id,
                row.getLong("attempt"),
                row.getString("kata"),
                row.getString("pack"),
                Kind.valueOf(row.getString("kind")),
                SourcesJson.read(row.getString("files")));
    }

    private Attempt counted(Handle handle, Begun begun) {
        String kind = begun.attempt().kind().name();
        if (begun.attempt().number() == 1) {
            Tallies.count(handle, Tally.WAIT, kind, Duration.ofMillis(clock.millis() - begun.submittedAt()));
        } else {
            Tallies.count(handle, Tally.REVIVED, kind);
        }
        return begun.attempt();
    }

    /**
     * Writes down what happened in an attempt that the grader itself has spoilt, once. It may quote the submission, and name hidden tests: the
     * log is no place for it, nor is a report.
     *
     * @return whether it was not there yet
     */
    boolean fault(Attempt attempt, Outcome.GraderFault fault) {
        return storage.write(handle -> {
            boolean isNew = handle.createUpdate("""
                            insert into grader_fault (submission, attempt, stage, detail, happened_at)
                            values (:id, :attempt, :stage, :detail, :now)
                            on conflict (submission, attempt) do nothing""")
                            .bind("id", attempt.id().text())
                            .bind("attempt", attempt.number())
                            .bind("stage", fault.stage().name())
                            .bind("detail", fault.detail().replace("\0", ""))
                            .bind("now", clock.millis())
                            .execute()
                    == 1;
            if (isNew) {
                Tallies.count(handle, Tally.FAULT, fault.stage().name());
            }
            return isNew;
        });
    }

    private boolean endIfCancelled(Handle handle, SubmissionId id) {
        return handle.createUpdate("""
                        update submission set state = 'CANCELLED', ended_at = :now
                        where id = :id and state = 'RUNNING' and cancel_requested""")
                        .bind("id", id.text())
                        .bind("now", clock.millis())
                        .execute()
                == 1;
    }

    /** Writes down how far an attempt has come; false if it is not wanted any more. */
    boolean goesOn(Attempt attempt, Progress progress) {
        return storage.write(handle -> handle.createQuery("""
                        update submission
                        set stage = :stage, explored = :explored, checks_done = :done, checks_total = :total, check_part = :part
                        where id = :id and attempt = :attempt and state = 'RUNNING'
                        returning cancel_requested""")
                .bind("id", attempt.id().text())
                .bind("attempt", attempt.number())
                .bind("stage", progress.stage().name())
                .bind("explored", progress.explored())
                .bind("done", progress.checksDone())
                .bind("total", progress.checksTotal())
                .bind("part", progress.permille())
                .map((row, _) -> !row.getBoolean("cancel_requested"))
                .findOne()
                .orElse(false));
    }

    /** Whether an attempt is still wanted. */
    boolean isWanted(Attempt attempt) {
        return storage.read(handle -> handle.createQuery("""
                        select count(*) from submission
                        where id = :id and attempt = :attempt and state = 'RUNNING' and not cancel_requested""")
                        .bind("id", attempt.id().text())
                        .bind("attempt", attempt.number())
                        .mapTo(Long.class)
                        .one()
                == 1);
    }

    /**
     * Writes down that an attempt was given up though it is wanted; it does not count as one.
     *
     * @return false if another one has overtaken it, or the submission has ended
     */
    boolean handBack(Attempt attempt) {
        return storage.write(handle -> handle.createUpdate("""
                        update submission set state = 'QUEUED', attempt = attempt - 1
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                        .bind("id", attempt.id().text())
                        .bind("attempt", attempt.number())
                        .execute()
                == 1);
    }

    /**
     * Writes down that an attempt was given up because somebody wanted that.
     *
     * @return false if another one has overtaken it, or the submission has ended
     */
    boolean cancelled(Attempt attempt) {
        return storage.write(handle -> end(handle, attempt, Phase.CANCELLED));
    }

    /**
     * Writes down a verdict, unless there is one already.
     *
     * @param times what the stages took
     * @return false if this grader's verdicts are not those that are wanted, any more; then nothing is written
     */
    boolean put(Attempt attempt, Verdicts.Entry entry, Map<Stage, Duration> times) {
        return storage.write(handle -> {
            if (!installation.wantsUntilTheEnd(handle, grader)) {
                return false;
            }
            if (end(handle, attempt, entry.phase())) {
                insert(handle, attempt, entry);
                Outbox.tellOf(handle, EventType.GRADED, attempt.id().text(), clock.instant());
                times.forEach((stage, took) -> Tallies.count(handle, Tally.STAGE, stage.name(), took));
                Tallies.count(handle, Tally.VERDICT, entry.verdict().name());
            }
            return true;
        });
    }

    private boolean end(Handle handle, Attempt attempt, Phase phase) {
        return handle.createUpdate("""
                        update submission set state = :state, ended_at = :now
                        where id = :id and attempt = :attempt and state = 'RUNNING'""")
                        .bind("id", attempt.id().text())
                        .bind("attempt", attempt.number())
                        .bind("state", phase.name())
                        .bind("now", clock.millis())
                        .execute()
                == 1;
    }

    private void insert(Handle handle, Attempt attempt, Verdicts.Entry entry) {
        handle.createUpdate("""
                        insert into result (submission, verdict, cause, sentence, score, report, grader, graded_at)
                        values (:id, :verdict, :cause, :sentence, :score, :report, :grader, :now)
                        on conflict (submission) do nothing""")
                .bind("id", attempt.id().text())
                .bind("verdict", entry.verdict().name())
                .bind("cause", entry.cause().map(Enum::name).orElse(null))
                .bind("sentence", entry.sentence())
                .bind("score", entry.score().isPresent() ? entry.score().getAsInt() : null)
                .bind("report", entry.report())
                .bind("grader", grader.words())
                .bind("now", clock.millis())
                .execute();
    }
}
