package dev.lockstep.engine.stress;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Workers on real threads: one after another in a serial iteration, else aligned, in a random order and with small delays. */
final class RealWorkers implements Workers {

    private static final int MOST_DELAY_SPINS = 2_000;

    private final Iteration iteration;
    private final SplittableRandom random;
    private final Supervision supervision;
    private final Starter starter;
    private final List<Prepared> prepared = new ArrayList<>();

    RealWorkers(Iteration iteration, Duration patience) {
        this(iteration, patience, Starter.REAL);
    }

    RealWorkers(Iteration iteration, Duration patience, Starter starter) {
        this.starter = starter;
        this.iteration = iteration;
        this.random = iteration.random();
        this.supervision = new Supervision(iteration, patience);
    }

    private record Prepared(String words, Action action) {}

    @Override
    public void add(String words, Action action) {
        prepared.add(new Prepared(words, action));
    }

    @Override
    public void add(int count, String words, NumberedAction action) {
        for (int number = 0; number < count; number++) {
            int worker = number;
            add(count == 1 ? words : words + " (" + (number + 1) + ")", () -> action.run(worker));
        }
    }

    @Override
    public Worker start(String words, Action action) {
        RealWorker worker = newWorker(words, action);
        worker.begin();
        return worker;
    }

    @Override
    public void run() {
        List<RealWorker> workers = iteration.serial() ? startOneAfterAnother() : startTogether();
        prepared.clear();
        workers.forEach(supervision::awaitEndOf);
        workers.forEach(RealWorker::throwNewFailure);
    }

    private List<RealWorker> startOneAfterAnother() {
        List<RealWorker> workers = new ArrayList<>();
        for (Prepared each : prepared) {
            RealWorker worker = newWorker(each.words(), each.action());
            workers.add(worker);
            worker.begin();
            worker.settle();
        }
        return workers;
    }

    private List<RealWorker> startTogether() {
        StartLine line = new StartLine(prepared.size());
        List<RealWorker> workers = new ArrayList<>();
        for (Prepared each : prepared) {
            int delay = random.nextInt(MOST_DELAY_SPINS);
            boolean delayed = random.nextBoolean();
            workers.add(newWorker(each.words(), () -> {
                line.await();
                starter.linger(delayed ? delay : 0);
                each.action().run();
            }));
        }
        shuffled(workers).forEach(starter::begin);
        return workers;
    }

    private List<RealWorker> shuffled(List<RealWorker> workers) {
        List<RealWorker> order = new ArrayList<>(workers);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            RealWorker swapped = order.set(i, order.get(other));
            order.set(other, swapped);
        }
        return order;
    }

    private RealWorker newWorker(String words, Action action) {
        Thread.Builder builder = iteration.virtual()
                ? Thread.ofVirtual().name(words)
                : Thread.ofPlatform().name(words).daemon();
        RealWorker worker = new RealWorker(builder, supervision, action);
        supervision.add(worker);
        return worker;
    }
}
