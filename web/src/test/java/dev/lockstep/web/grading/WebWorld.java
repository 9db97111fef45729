package dev.lockstep.web.grading;

import dev.lockstep.core.grading.Cancellation;
import dev.lockstep.core.grading.GraderVersion;
import dev.lockstep.core.grading.GradingListener;
import dev.lockstep.core.grading.Scope;
import dev.lockstep.core.grading.WatchedGrader;
import dev.lockstep.core.isolation.IsolationLevel;
import dev.lockstep.core.kata.Catalogue;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.kata.KataTemplate;
import dev.lockstep.core.outcome.Check;
import dev.lockstep.core.outcome.CheckResult;
import dev.lockstep.core.outcome.Group;
import dev.lockstep.core.outcome.Outcome;
import dev.lockstep.core.outcome.Stage;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.core.submission.Submission;
import dev.lockstep.web.people.LearnerId;
import dev.lockstep.web.people.Learners;
import dev.lockstep.web.storage.Storage;
import dev.lockstep.web.work.JobQueue;
import dev.lockstep.web.work.Kind;
import dev.lockstep.web.work.LiveEvents;
import dev.lockstep.web.work.SubmissionId;
import dev.lockstep.web.work.SubmissionState;
import dev.lockstep.web.work.Submissions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A server's inside with one kata, "one-seat", and graders that do as they are told. Closes what it has started. */
final class WebWorld implements AutoCloseable {

    static final String KATA = "one-seat";
    static final LearnerId ME = new LearnerId("local");

    private static final Duration SAFETY_NET = Duration.ofSeconds(60);
    static final GraderVersion VERSION = new GraderVersion("v1", "grader 1 on JDK 25");

    final Storage storage;
    final KataShelf shelf;
    final Submissions submissions;
    final LiveEvents events;
    final DatabaseQueue queue = new DatabaseQueue();
    private final Path folder;
    private final List<Worker> workers = new ArrayList<>();

    WebWorld(Storage storage, Path folder) {
        this.storage = storage;
        this.folder = folder;
        InstantSource clock = storage.clock();
        new Learners(storage, clock).local();
        this.shelf = new KataShelf(catalogue(), storage, clock, folder.resolve("cache"), _ -> false);
        this.submissions = new Submissions(storage, shelf, queue, neverTwiceTheSame(clock));
        this.events = new LiveEvents(submissions);
        new Installation(storage).use(VERSION);
    }

    /** What is sent within a millisecond has no order else. */
    private static InstantSource neverTwiceTheSame(InstantSource clock) {
        AtomicLong last = new AtomicLong();
        return () -> Instant.ofEpochMilli(last.updateAndGet(before -> Math.max(before + 1, clock.millis())));
    }

    private Catalogue catalogue() {
        try {
            KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), KATA);
            return Catalogue.scan(List.of(folder.resolve("katas")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkerSettings settings(GraderVersion version) {
        return new WorkerSettings(
                        "test", 2, folder.resolve("cache"), version, Optional.of("0.1"), IsolationLevel.PROCESS)
                .evenSo(true)
                .every(Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(250));
    }

    /** A worker as another process has it: nobody wakes it. */
    Worker worker(WatchedGrader grader) {
        return worker(grader, VERSION);
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier isSo) throws InterruptedException {
        for (int look = 0; !isSo.getAsBoolean(); look++) {
            if (look == SAFETY_NET.toMillis() / 10) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.sleep(10);
        }
    }

    Worker worker(WatchedGrader grader, GraderVersion version) {
        return worker(grader, settings(version));
    }

    Worker worker(WatchedGrader grader, WorkerSettings settings) {
        Worker worker = Worker.start(storage, grader, settings, () -> {});
        workers.add(worker);
        return worker;
    }

    /** A worker as the server's own process has it, which is woken for each submission and else looks for none in a day. */
    Worker wokenWorker(WatchedGrader grader) {
        WorkerSettings settings =
                settings(VERSION).every(Duration.ofDays(1), Duration.ofMillis(20), Duration.ofMillis(250));
        Worker worker = Worker.start(storage, grader, settings, () -> {}, queue);
        workers.add(worker);
        return worker;
    }

    SubmissionId submit(Kind kind, String text) {
        return submissions.submit(ME, KATA, kind, List.of(new SourceFile("Seat.java", text)));
    }

    /** The same by way of another queue. */
    SubmissionId submit(JobQueue other, String text) {
        return new Submissions(storage, shelf, other, storage.clock())
                .submit(ME, KATA, Kind.SUBMISSION, List.of(new SourceFile("Seat.java", text)));
    }

    SubmissionState state(SubmissionId id) {
        return submissions.find(id).orElseThrow().state();
    }

    /** All states of a submission from now on to the final one. */
    List<SubmissionState> watch(SubmissionId id) throws InterruptedException {
        List<SubmissionState> heard = new ArrayList<>();
        CountDownLatch ended = new CountDownLatch(1);
        try (var _ = events.watch(id, state -> {
            heard.add(state);
            if (state.isFinal()) {
                ended.countDown();
            }
        })) {
            if (!ended.await(SAFETY_NET.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end; it was " + heard);
            }
        }
        return heard;
    }

    SubmissionState end(SubmissionId id) throws InterruptedException {
        return watch(id).getLast();
    }

    long count(String query) {
        return storage.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    /** Waits until a query counts so many. */
    void await(String query, long wanted) throws InterruptedException {
        await(wanted + ": " + query, () -> count(query) == wanted);
    }

    /** A grading that ends only when it is given up. */
    static void untilCancelled(Cancellation cancellation) {
        try {
            await("that it is given up", cancellation::isCancelled);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Outcome accepted() {
        return new Outcome.Accepted(Stream.of(Group.values())
                .map(group -> new Check(group.label() + "-1", group, "it works", new CheckResult.Passed()))
                .toList());
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
        events.close();
    }

    /** A grader that says what it grades and accepts it when it is let. */
    static final class Gate implements WatchedGrader {

        final Semaphore begun = new Semaphore(0);
        final Semaphore mayEnd = new Semaphore(0);
        final List<String> graded = new ArrayList<>();

        @Override
        public Optional<Outcome> grade(
                Kata kata, Submission submission, Scope scope, GradingListener listener, Cancellation cancellation) {
            synchronized (graded) {
                graded.add(submission.files().getFirst().text());
            }
            listener.stage(Stage.RUN);
            listener.checks(1, 3);
            listener.explored(42);
            listener.within(0.25);
            begun.release();
            try {
                while (!mayEnd.tryAcquire(10, TimeUnit.MILLISECONDS)) {
                    if (cancellation.isCancelled()) {
                        return Optional.empty();
                    }
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Optional.of(accepted());
        }

        void awaitBegin() throws InterruptedException {
            if (!begun.tryAcquire(SAFETY_NET.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("nothing was graded");
            }
        }
    }
}
