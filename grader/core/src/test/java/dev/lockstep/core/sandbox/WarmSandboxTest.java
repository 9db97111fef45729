package dev.lockstep.core.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.sandbox.PretendSandbox.Pretended;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a sandbox that keeps processes ready")
class WarmSandboxTest {

    private static final ProcessLimits SMALL = limits(128);
    private static final ProcessLimits LARGE = limits(256);
    private static final ProcessLimits HUGE = limits(512);

    private final PretendSandbox cold = new PretendSandbox();
    private final WarmSandbox warm = new WarmSandbox(cold, 2);

    @AfterEach
    void end() {
        warm.close();
    }

    @Test
    void startsNothingBeforeSomethingIsWanted() {
        warm.awaitSpares();

        assertEquals(List.of(), cold.started());
    }

    @Test
    @DisplayName("starts what was wanted again, as often as it keeps it, and hands that out next")
    void startsAgain() {
        warm.startForChecks(SMALL);
        warm.awaitSpares();

        assertEquals(List.of("checks 128", "checks 128", "checks 128"), words(cold.started()));
        assertSame(cold.started().get(1), warm.startForChecks(SMALL));
        assertSame(cold.started().get(2), warm.startForChecks(SMALL));
    }

    @Test
    @DisplayName("hands out each process once, however many ask at a time")
    void once() throws Exception {
        Set<SandboxedProcess> handedOut = Collections.newSetFromMap(new IdentityHashMap<>());
        Callable<SandboxedProcess> asking = () -> warm.startForChecks(SMALL);
        try (var askers = Executors.newFixedThreadPool(8)) {
            for (var answer : askers.invokeAll(Collections.nCopies(200, asking))) {
                assertTrue(handedOut.add(answer.get()), "handed out before");
            }
        }
    }

    @Test
    @DisplayName("hands out nothing that was started with other limits or for something else")
    void noStandIns() {
        warm.startForChecks(SMALL);
        warm.awaitSpares();

        assertEquals("checks 256", words(warm.startForChecks(LARGE)));
        assertEquals("compiling 128", words(warm.startForCompiling(SMALL)));
        assertEquals("9 compilations 128", words(warm.startForCompilations(SMALL, 9)));
        warm.awaitSpares();
        assertEquals("8 compilations 128", words(warm.startForCompilations(SMALL, 8)));
    }

    @Test
    @DisplayName("keeps no more than it is to keep: what has waited longest makes room for what is wanted now")
    void makesRoom() {
        List<SandboxedProcess> handedOut = new ArrayList<>();
        for (ProcessLimits limits : List.of(SMALL, LARGE, HUGE)) {
            handedOut.add(warm.startForChecks(limits));
            warm.awaitSpares();
        }

        List<Pretended> waiting = cold.started().stream()
                .filter(process -> process.isAlive() && !handedOut.contains(process))
                .toList();
        assertEquals(List.of("checks 256", "checks 512"), words(waiting));
        assertSame(waiting.getFirst(), warm.startForChecks(LARGE));
    }

    @Test
    @DisplayName("never hands out a process that has died while it waited")
    void passesOverTheDead() {
        warm.startForChecks(SMALL);
        warm.awaitSpares();
        Pretended dead = cold.started().get(1);
        dead.die();

        SandboxedProcess next = warm.startForChecks(SMALL);

        assertNotSame(dead, next);
        assertTrue(next.isAlive());
        assertTrue(dead.isClosed());
    }

    @Test
    @DisplayName("gives up what cannot get ready, and does not try again before the next is wanted")
    void givesUp() {
        cold.neverGetReady();

        warm.startForChecks(SMALL);
        warm.awaitSpares();

        assertEquals(2, cold.started().size());
        assertTrue(cold.started().get(1).isClosed());
    }

    @Test
    @DisplayName("tells whoever wants a process why there is none, and nobody else")
    void nothingCanBeStarted() {
        cold.fail();

        assertThrows(SandboxException.class, () -> warm.startForChecks(SMALL));

        warm.awaitSpares();
    }

    @Test
    @DisplayName("ends all that wait when it is closed, and the sandbox behind it, but nothing that was handed out")
    void closes() {
        SandboxedProcess handedOut = warm.startForChecks(SMALL);
        warm.startForCompiling(SMALL);
        warm.awaitSpares();

        warm.close();

        assertTrue(handedOut.isAlive());
        assertEquals(2, cold.started().stream().filter(Pretended::isAlive).count());
        assertTrue(cold.isClosed());
    }

    @Test
    void keepsNothingReadyOnceItIsClosed() {
        warm.close();

        assertTrue(warm.startForChecks(SMALL).isAlive());

        assertEquals(1, cold.started().size());
    }

    @Test
    void ofNoneEverythingIsCold() {
        try (var none = new WarmSandbox(cold, 0)) {
            none.startForChecks(SMALL);
            none.awaitSpares();

            assertEquals(1, cold.started().size());
            assertFalse(cold.started().getFirst().isClosed());
        }
    }

    private static List<String> words(List<Pretended> processes) {
        return processes.stream().map(Pretended::words).toList();
    }

    private static String words(SandboxedProcess process) {
        return ((Pretended) process).words();
    }

    private static ProcessLimits limits(int heapMiB) {
        return new ProcessLimits(heapMiB, Duration.ofSeconds(60), Duration.ofSeconds(120), 64);
    }
}
