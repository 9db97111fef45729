package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.IllegalFormatException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a program does wrong to the JDK throws as it does without the engine, and is the program's fault, not the engine's. */
class MisusesTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(MisusesTest.class);
    }

    interface Code {
        void run() throws Throwable;
    }

    /** JUnit's own assertThrows would catch where the engine does not look. */
    static void throwing(Class<? extends Throwable> expected, Code code) {
        Throwable seen = null;
        try {
            code.run();
        } catch (Throwable thrown) {
            seen = thrown;
        }
        assertInstanceOf(expected, seen);
    }

    static final class NothingWhereSomethingIsNeeded implements Program {
        @Override
        @SuppressWarnings("NullAway") // That is what it is for.
        public void run() {
            Thread thread = null;
            Object lock = null;
            TimeUnit unit = null;
            int[] numbers = null;
            throwing(NullPointerException.class, () -> thread.start());
            throwing(NullPointerException.class, () -> thread.join());
            throwing(NullPointerException.class, () -> thread.join(Duration.ofSeconds(1)));
            throwing(NullPointerException.class, () -> thread.interrupt());
            throwing(NullPointerException.class, () -> thread.isAlive());
            throwing(NullPointerException.class, () -> thread.getState());
            throwing(NullPointerException.class, () -> thread.setDaemon(true));
            throwing(NullPointerException.class, () -> Thread.sleep((Duration) null));
            throwing(NullPointerException.class, () -> lock.wait());
            throwing(NullPointerException.class, () -> lock.notify());
            throwing(NullPointerException.class, () -> Thread.holdsLock(lock));
            throwing(NullPointerException.class, () -> lock.hashCode());
            throwing(NullPointerException.class, () -> unit.sleep(1));
            throwing(NullPointerException.class, () -> numbers[0]++);
            throwing(NullPointerException.class, () -> Thread.startVirtualThread(null));
            throwing(NullPointerException.class, () -> new Thread((String) null));
            LockSupport.unpark(thread);
        }
    }

    static final class WrongArguments implements Program {
        private static final VarHandle NUMBERS = MethodHandles.arrayElementVarHandle(int[].class);

        @Override
        public void run() {
            throwing(IllegalFormatException.class, () -> System.out.printf("%d", "no number"));
            throwing(IllegalArgumentException.class, () -> Thread.sleep(-1));
            throwing(IllegalArgumentException.class, () -> RandomGenerator.of("no such"));
            throwing(IndexOutOfBoundsException.class, () -> NUMBERS.getVolatile(new int[1], 3));
            throwing(IndexOutOfBoundsException.class, () -> System.out.append("text", 2, 9));
            throwing(ClassNotFoundException.class, () -> Class.forName("no.Such"));
            throwing(IllegalMonitorStateException.class, () -> new Object().notify());
            throwing(
                    RuntimeException.class, () -> AtomicIntegerFieldUpdater.newUpdater(WrongArguments.class, "absent"));
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class JoinsNobody implements Program {
        @Override
        @SuppressWarnings("NullAway") // That is what it is for.
        public void run() throws Exception {
            Thread nobody = null;
            nobody.join();
        }
    }

    @Finds(Cause.EXCEPTION)
    static final class CastsWrongly implements Program {
        @Override
        public void run() {
            Object list = new java.util.ArrayList<>(List.of(1));
            assertNotNull((java.util.LinkedList<?>) list);
        }
    }
}
