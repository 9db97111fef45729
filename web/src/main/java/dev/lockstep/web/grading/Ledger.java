package dev.lockstep.web.grading;

import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.Phase;
import dev.lockstep.web.work.SourcesJson;
import dev.lockstep.web.work.SubmissionId;
import java.time.InstantSource;
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
            return next(handle, id).<Beginning>map(Beginning.Begun::new).orElseGet(Beginning.Ended::new);
        });
    }

    private static Optional<Attempt> next(Handle handle, SubmissionId id) {
        return handle.createQuery("""
                        update submission
                        set state = 'RUNNING', attempt = attempt + 1, stage = null, explored = 0, checks_done = 0, checks_total = 0,
                            check_part = 0
                        where id = :id and state in ('QUEUED', 'RUNNING')
                        returning attempt, kata, pack, kind, files""")
                .bind("id", id.text())
                .map((row, _) -> new Attempt(
                        id,
                        row.getLong("attempt"),
                        row.getString("kata"),
                        row.getString("pack"),
                        Kind.valueOf(row.getString("kind")),
                        SourcesJson.read(row.getString("files"))))
                .findOne();
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

    /**
     * What is told of a grading while it goes on.
     *
     * @param permille how much of the check under way is done, in thousandths
     */
    record Progress(Stage stage, long explored, int checksDone, int checksTotal, int permille) {

        static final Progress NONE = new Progress(Stage.PREPARE, 0, 0, 0, 0);

        Progress at(Stage next) {
            return new Progress(next, explored, checksDone, checksTotal, permille);
        }

        Progress withChecks(int done, int total) {
            return new Progress(stage, explored, done, total, permille);
        }

        Progress withExplored(long schedules) {
            return new Progress(stage, schedules, checksDone, checksTotal, permille);
        }

        Progress within(double part) {
            return new Progress(stage, explored, checksDone, checksTotal, (int) Math.round(part * 1000));
        }
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
     * @return false if this grader's verdicts are not those that are wanted, any more; then nothing is written
     */
    boolean put(Attempt attempt, Verdicts.Entry entry) {
        return storage.write(handle -> {
            if (!installation.wantsUntilTheEnd(handle, grader)) {
                return false;
            }
            if (end(handle, attempt, entry.phase())) {
                insert(handle, attempt, entry);
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
