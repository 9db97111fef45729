package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Tasks and failures")
@SuppressWarnings("NonAtomicVolatileUpdate") // right and wrong use alike
class OrdersOfTasksTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfTasksTest.class);
    }

    static final class CompletedByTwo extends Two {
        private final CompletableFuture<String> future = new CompletableFuture<>();

        @Override
        void a() {
            see("a", future.complete("a"));
            see("a", future.join());
        }

        @Override
        void b() {
            see("b", future.isDone());
            see("b", future.complete("b"));
        }
    }

    static final class StageAfterAStage extends Two {
        private final CompletableFuture<Integer> future = new CompletableFuture<>();

        @Override
        void a() {
            future.thenApply(it -> it + 1).thenAccept(it -> see("stage", it));
            see("a", future.getNumberOfDependents());
        }

        @Override
        void b() {
            future.complete(1);
        }
    }

    static final class FutureWithTime extends Two {
        private final CompletableFuture<String> future = new CompletableFuture<>();

        @Override
        void a() throws InterruptedException, ExecutionException, TimeoutException {
            see("a", future.get(2, TimeUnit.MILLISECONDS));
        }

        @Override
        void b() throws InterruptedException {
            Thread.sleep(2);
            see("b", future.cancel(false));
        }
    }

    static final class RunAndCancelled extends Two {
        private final FutureTask<String> task = new FutureTask<>(() -> {
            see("task", "runs");
            return "done";
        });

        @Override
        void a() {
            task.run();
            see("a", task.isCancelled());
        }

        @Override
        void b() {
            see("b", task.cancel(false));
            see("b", task.isDone());
        }
    }

    static final class BodyThatFailsEarly extends Two {
        private volatile int count;

        @Override
        void a() {
            count++;
            if (count != 2) {
                throw new AssertionError("count is " + count);
            }
        }

        @Override
        void b() {
            count++;
        }
    }

    static final class BodyThatFailsBeforeOthersHaveBegun extends Two {
        private int plain;
        private volatile boolean shown;

        @Override
        void a() {
            plain = 1;
            throw new AssertionError("shown: " + shown);
        }

        @Override
        void b() {
            shown = true;
            plain = 2;
        }
    }

    static final class WorkerThatFails extends Two {
        private volatile int count;

        @Override
        void a() {
            count++;
        }

        @Override
        void b() {
            if (count == 0) {
                throw new AssertionError("nothing counted");
            }
        }
    }

    static final class UncaughtExceptionHandled extends Two {
        @Override
        void a() {
            Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> see("handler", thrown.toString()));
        }

        @Override
        void b() {
            throw new AssertionError("of b");
        }
    }

    static final class LeftWaiting extends Two {
        private volatile boolean looked;

        @Override
        void a() {
            see("a", looked);
            Thread left = new Thread(this::waitForEver);
            left.start();
        }

        @Override
        void b() {
            looked = true;
        }

        private synchronized void waitForEver() {
            try {
                wait();
            } catch (InterruptedException e) {
                see("left", "interrupted");
            }
        }
    }

    static final class PrintedInTurn extends Two {
        private volatile boolean printed;

        @Override
        void a() {
            System.out.println("a");
            printed = true;
        }

        @Override
        void b() {
            System.out.println("b");
            see("b", printed);
        }
    }
}
