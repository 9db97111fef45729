package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.finding.Finding;
import dev.lockstep.engine.finding.StuckThread;
import dev.lockstep.engine.model.Programs;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("what a parked thread waits for")
class ParkedWordsTest {

    static List<Arguments> waits() {
        return List.of(
                Arguments.of(HandsOver.class, "SynchronousQueue.put to return"),
                Arguments.of(TakesFromNobody.class, "ArrayBlockingQueue.take to return"),
                Arguments.of(MeetsNobody.class, "Exchanger"),
                Arguments.of(MeetsAtBarrier.class, "CyclicBarrier.await to return"),
                Arguments.of(ArrivesAlone.class, "Phaser.arriveAndAwaitAdvance to return"),
                Arguments.of(JoinsWhatNobodyCompletes.class, "CompletableFuture.join to return"),
                Arguments.of(AwaitsASignal.class, "a signal on a condition of ReentrantLock"),
                Arguments.of(AwaitsALatch.class, "CountDownLatch"),
                Arguments.of(AcquiresTooMuch.class, "Semaphore"),
                Arguments.of(LocksAStampTwice.class, "StampedLock"),
                Arguments.of(ParksForItself.class, "a permit to go on"),
                Arguments.of(LeavesItsPool.class, "its next task"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("waits")
    @DisplayName("is said in words of the API that the program called")
    void isSaidInWordsOfTheProgram(Class<?> program, String words) {
        Explored explored = Programs.explore(program, Settings.USUAL);
        Finding finding = explored.gravest().orElseThrow().finding();
        List<StuckThread> threads = switch (finding) {
            case Finding.Stuck stuck -> stuck.threads();
            case Finding.ThreadsLeft left -> left.threads();
            default -> throw new AssertionError("not stuck: " + finding);
        };
        assertEquals(words, threads.getFirst().waitsFor());
    }

    static final class HandsOver implements Program {
        @Override
        public void run() throws InterruptedException {
            new SynchronousQueue<String>().put("nobody takes it");
        }
    }

    static final class TakesFromNobody implements Program {
        @Override
        public void run() throws InterruptedException {
            new ArrayBlockingQueue<String>(1).take();
        }
    }

    static final class MeetsNobody implements Program {
        @Override
        public void run() throws InterruptedException {
            new Exchanger<String>().exchange("nobody");
        }
    }

    static final class MeetsAtBarrier implements Program {
        @Override
        public void run() throws InterruptedException, BrokenBarrierException {
            new CyclicBarrier(2).await();
        }
    }

    static final class ArrivesAlone implements Program {
        @Override
        public void run() {
            new Phaser(2).arriveAndAwaitAdvance();
        }
    }

    static final class JoinsWhatNobodyCompletes implements Program {
        @Override
        public void run() {
            new CompletableFuture<String>().join();
        }
    }

    static final class AwaitsASignal implements Program {
        @Override
        @SuppressWarnings("WaitNotInLoop") // nobody ever signals
        public void run() throws InterruptedException {
            Lock lock = new ReentrantLock();
            Condition condition = lock.newCondition();
            lock.lock();
            try {
                condition.await();
            } finally {
                lock.unlock();
            }
        }
    }

    static final class AwaitsALatch implements Program {
        @Override
        public void run() throws InterruptedException {
            new CountDownLatch(1).await();
        }
    }

    static final class AcquiresTooMuch implements Program {
        @Override
        public void run() throws InterruptedException {
            new Semaphore(1).acquire(2);
        }
    }

    static final class LocksAStampTwice implements Program {
        @Override
        public void run() {
            StampedLock lock = new StampedLock();
            lock.writeLock();
            lock.writeLock();
        }
    }

    static final class ParksForItself implements Program {
        @Override
        public void run() {
            LockSupport.park();
        }
    }

    static final class LeavesItsPool implements Program {
        @Override
        public void run() {
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.execute(() -> {});
        }
    }
}
