import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One launch: an object of the submission's class, and the log of its steps. */
final class Launch {

    /** In a check under every schedule time is virtual, and a day costs nothing. */
    private static final Duration DAY = Duration.ofDays(1);

    /** More milliseconds than an int holds. It costs something where somebody wakes up again and again, and years would be too dear. */
    private static final Duration FORTY_DAYS = DAY.multipliedBy(40);

    private final Foo foo = new Foo();
    private final LaunchLog log = new LaunchLog();
    private final List<Worker> callers = new ArrayList<>();

    /** Prepares three threads that {@code run} will start together; who needs others comes before them. */
    void addAll(Workers workers) {
        for (int number = 3; number >= 1; number--) {
            int step = number;
            workers.add("calls " + name(step), () -> call(step, log.step(name(step))));
        }
    }

    /** Starts the thread that calls the method with this number, from 1. */
    void start(Workers workers, int number) {
        start(workers, number, () -> {});
    }

    /** Starts the thread that calls the method with this number; its step begins with something of its own. */
    void start(Workers workers, int number, Runnable atFirst) {
        callers.add(workers.start("calls " + name(number), () -> callAndLook(number, atFirst)));
    }

    /** Calls the method with this number, and looks whether its step has ended when it returns. */
    void callAndLook(int number) throws Exception {
        callAndLook(number, () -> {});
    }

    private void callAndLook(int number, Runnable atFirst) throws Exception {
        var step = step(number);
        call(number, () -> {
            atFirst.run();
            step.run();
        });
        step.assertEnded();
    }

    private void call(int number, Runnable step) throws Exception {
        switch (number) {
            case 1 -> foo.first(step);
            case 2 -> foo.second(step);
            default -> foo.third(step);
        }
    }

    private LaunchLog.Step step(int number) {
        return log.step(name(number));
    }

    /** Waits for the callers that were started. */
    void join() {
        callers.forEach(Worker::join);
    }

    void assertInOrder() {
        log.assertInOrder();
    }

    /** Lets a day of virtual time pass: whoever can get further has done so then. */
    static void letADayPass() {
        letPass(DAY);
    }

    /** The same with more time than an int of milliseconds can say. */
    static void letFortyDaysPass() {
        letPass(FORTY_DAYS);
    }

    private static void letPass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }

    private static String name(int number) {
        return switch (number) {
            case 1 -> "first";
            case 2 -> "second";
            default -> "third";
        };
    }
}
