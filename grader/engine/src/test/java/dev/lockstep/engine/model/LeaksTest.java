package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Leaks;
import dev.lockstep.engine.corpus.Program;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which threads a program may leave behind, if it is told to leave none, or none but daemons. */
class LeaksTest {

    @ParameterizedTest
    @CsvSource({
        "VirtualThreadThatWaits, NONE, THREAD_LEAK",
        "VirtualThreadThatWaits, DAEMONS, nothing",
        "TaskOfTheCommonPoolThatWaits, NONE, THREAD_LEAK",
        "TaskOfTheCommonPoolThatWaits, DAEMONS, nothing",
        "NothingToDoForTheCommonPool, NONE, nothing",
        "TimersOfTheJdk, NONE, nothing",
    })
    @DisplayName("a thread that waits for ever is left behind, unless it belongs to the JDK and has no task")
    void finds(String program, Leaks allowed, String found) throws ClassNotFoundException {
        Class<?> type = Class.forName(LeaksTest.class.getName() + "$" + program);
        var settings = Programs.settingsFor(type).withLeaks(allowed);
        assertEquals(found, Programs.found(Programs.explore(type, settings)));
    }

    static final class VirtualThreadThatWaits implements Program {
        @Override
        public void run() {
            Thread.startVirtualThread(LeaksTest::waitForEver);
        }
    }

    static final class TaskOfTheCommonPoolThatWaits implements Program {
        @Override
        public void run() {
            CompletableFuture.runAsync(LeaksTest::waitForEver);
        }
    }

    static final class NothingToDoForTheCommonPool implements Program {
        @Override
        public void run() {
            CompletableFuture.runAsync(() -> {}).join();
        }
    }

    static final class TimersOfTheJdk implements Program {
        @Override
        public void run() {
            var answer = new CompletableFuture<String>().orTimeout(1, TimeUnit.HOURS);
            answer.complete("in time");
            CompletableFuture.delayedExecutor(1, TimeUnit.DAYS).execute(() -> {});
        }
    }

    private static void waitForEver() {
        try {
            new LinkedBlockingQueue<Integer>().take();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts it", e);
        }
    }
}
