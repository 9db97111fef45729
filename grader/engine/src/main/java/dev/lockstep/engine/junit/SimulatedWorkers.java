package dev.lockstep.engine.junit;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.util.ArrayList;
import java.util.List;

/** Workers as threads of a simulation. */
final class SimulatedWorkers implements Workers {

    /** What JUnit is given before there is a simulation. */
    static final Workers STAND_IN = new SimulatedWorkers();

    private final List<SimulatedWorker> prepared = new ArrayList<>();

    @Override
    public void add(String words, Action action) {
        prepared.add(new SimulatedWorker(words, action));
    }

    @Override
    public void add(int count, String words, NumberedAction action) {
        for (int number = 0; number < count; number++) {
            int worker = number;
            add(count == 1 ? words : words + " (" + (number + 1) + ")", () -> action.run(worker));
        }
    }

    @Override
    public void run() {
        List<SimulatedWorker> workers = List.copyOf(prepared);
        prepared.clear();
        workers.forEach(SimulatedWorker::begin);
        workers.forEach(SimulatedWorker::awaitEnd);
        workers.forEach(SimulatedWorker::throwNewFailure);
    }

    @Override
    public Worker start(String words, Action action) {
        SimulatedWorker worker = new SimulatedWorker(words, action);
        worker.begin();
        return worker;
    }
}
