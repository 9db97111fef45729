package dev.lockstep.web.grading;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.web.storage.Secret;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.storage.StorageException;
import dev.lockstep.web.work.SubmissionId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes submissions and self-checks from the queue and grades them, several at a time, until it is closed. Any number of them, in any number of
 * processes, may work on the same database. Thread-safe.
 *
 * <p>One whose verdicts may differ from those of the installation takes nothing, and says so in its log.
 */
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(1);

    /** A statement that the database does not answer is given up sooner. */
    private static final Duration LAST_TICK = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final GradingJob job;
    private final CheckJob checks;
    private final Insistence insistence = new Insistence();
    private final Outage outage;
    private final Contact contact;
    private final Punctuality punctuality;
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Fitness fitness;
    private final Runnable changed;
    private final SignsOfLife signs;
    private final Scheduler scheduler;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("progress of gradings").factory());
    private volatile Optional<Fitness.Unfit> unfit = Optional.empty();
    private volatile boolean closing;

    private Worker(Storage storage, WatchedGrader grader, WorkerSettings settings, Runnable changed) {
        this.clock = storage.clock();
        String name = settings.name() + "-" + Secret.id();
        this.signs = new SignsOfLife(storage, name, settings);
        this.fitness = new Fitness(new Installation(storage), settings);
        this.changed = changed;
        this.outage = new Outage(clock, settings.retries());
        this.contact = new Contact(settings.silence(), System::nanoTime);
        // Twice as long as a job is put off at most.
        this.punctuality = new Punctuality(storage, settings.retries().longest().multipliedBy(2));
        Ledger ledger = new Ledger(storage, settings.version());
        Company company = new Company();
        this.checks = new CheckJob(
                grader,
                new CheckLedger(storage, settings.version()),
                settings.cacheFolder(),
                company,
                outage,
                insistence);
        this.job = new GradingJob(
                grader,
                new StoredPacks(storage, settings.cacheFolder(), insistence),
                ledger,
                new Conclusions(ledger, new Verdicts(settings.lockstepVersion(), settings.isolation()), insistence),
                outage,
                company);
        this.scheduler = JobScheduler.of(storage, name, settings, gradings(), checks());
    }

    /**
     * Begins to work.
     *
     * @param grader not closed by this
     * @param changed called after each change that somebody may watch; quick
     */
    public static Worker start(Storage storage, WatchedGrader grader, WorkerSettings settings, Runnable changed) {
        Worker worker = new Worker(storage, grader, settings, changed);
        worker.lookAtInstallation();
        worker.scheduler.start();
        long tick = settings.tick().toMillis();
        var _ = worker.ticks.scheduleWithFixedDelay(worker::tick, tick, tick, TimeUnit.MILLISECONDS);
        long beat = settings.heartbeat().toMillis();
        var _ = worker.ticks.scheduleWithFixedDelay(worker::announce, 0, beat, TimeUnit.MILLISECONDS);
        var _ = worker.ticks.scheduleWithFixedDelay(worker::lookForLateJobs, beat, beat, TimeUnit.MILLISECONDS);
        return worker;
    }

    /** The same for the process that also takes submissions: it need not poll for those. */
    public static Worker start(
            Storage storage, WatchedGrader grader, WorkerSettings settings, Runnable changed, DatabaseQueue queue) {
        Worker worker = start(storage, grader, settings, changed);
        queue.wakes(worker.scheduler::triggerCheckForDueExecutions);
        return worker;
    }

    private CustomTask<Void> gradings() {
        return task(DatabaseQueue.TASK, "submission", id -> job.run(new SubmissionId(id)));
    }

    private CustomTask<Void> checks() {
        return task(DatabaseQueue.CHECK_TASK, "self-check", checks::run);
    }

    private CustomTask<Void> task(String name, String words, Function<String, GradingJob.Next> work) {
        return Tasks.custom(name, Void.class)
                .onFailure((failure, operations) ->
                        operations.reschedule(failure, clock.instant().plus(TRY_AGAIN_AFTER)))
                .onDeadExecution(new Revival(words, contact, begun::contains, clock))
                .execute((instance, _) -> done(execute(instance.getId(), work)));
    }

    private GradingJob.Next execute(String id, Function<String, GradingJob.Next> work) {
        if (closing || !lookAtInstallation()) {
            return GradingJob.Next.AGAIN;
        }
        begun.add(id);
        try {
            return work.apply(id);
        } finally {
            begun.remove(id);
            changed.run();
        }
    }

    private CompletionHandler<Void> done(GradingJob.Next next) {
        return switch (next) {
            case FORGET -> (_, operations) -> operations.remove();
            case AGAIN -> (complete, operations) -> operations.reschedule(complete, clock.instant());
            case LATER -> (complete, operations) -> operations.reschedule(complete, outage.nextTry());
        };
    }

    private void tick() {
        try {
            lookAtInstallation();
            if (contact.keep()) {
                LOG.info("This worker reaches its database again.");
            }
            if (job.writeProgress()) {
                changed.run();
            }
        } catch (StorageException e) {
            if (contact.lose()) {
                LOG.warn("This worker cannot reach its database, and tries again until it can. {}", e.getMessage());
            }
        } catch (RuntimeException e) {
            LOG.error("a worker could not tell how far it is", e);
        }
    }

    private void lookForLateJobs() {
        try {
            punctuality.look();
            checks.askForLost();
        } catch (StorageException e) {
            LOG.debug("a worker could not look for jobs that wait in vain", e);
        }
    }

    /** Tells whoever looks after the installation that this worker lives. */
    private void announce() {
        signs.give(job.running(), !closing && trouble().isEmpty());
    }

    /** Whether this worker may grade here; else it takes no more jobs until it may. */
    private synchronized boolean lookAtInstallation() {
        Optional<Fitness.Unfit> now = fitness.look();
        if (unfit.isEmpty() && now.isPresent()) {
            LOG.warn("This worker takes no jobs: {}", now.get().log());
            scheduler.pause();
        } else if (unfit.isPresent() && now.isEmpty()) {
            LOG.info("This worker takes jobs again.");
            scheduler.resume();
        }
        unfit = now;
        return now.isEmpty();
    }

    /** Whether it takes jobs: its grader is that of the installation, and its sandbox good enough for it. */
    public boolean takesJobs() {
        return unfit.isEmpty();
    }

    /** Why it grades nothing at present, in words for everybody; empty if it does, as far as anybody knows. */
    public Optional<String> trouble() {
        return unfit.map(Fitness.Unfit::words).or(outage::words);
    }

    /** Hands back what it grades at present, so that others can begin it anew, and ends. */
    @Override
    public void close() {
        close(Duration.ZERO);
    }

    /**
     * Takes no more jobs, and ends as soon as nothing is being graded.
     *
     * @param patience how long to wait for that; what is still being graded then is handed back
     */
    public void close(Duration patience) {
        closing = true;
        scheduler.pause();
        announce();
        awaitEnds(patience);
        ticks.shutdownNow();
        job.handBack();
        checks.handBack();
        insistence.close();
        scheduler.stop();
        leave();
    }

    private void awaitEnds(Duration patience) {
        try {
            if (job.drain(patience)) {
                return;
            }
            LOG.info(
                    "{} gradings have not ended within {} s, and go back to the queue.",
                    job.running(),
                    patience.toSeconds());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not before the last sign of life is written, or it would stay. */
    private void leave() {
        try {
            var _ = ticks.awaitTermination(LAST_TICK.toSeconds(), TimeUnit.SECONDS);
            signs.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
