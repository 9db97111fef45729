package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Printing: discarded, or captured in the order in which threads print. */
class PrintingTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(PrintingTest.class);
    }

    static final class Loud {
        @Override
        public synchronized String toString() {
            Thread.yield();
            return "loud";
        }
    }

    static final class PrintingIsDiscarded implements Program {
        @Override
        public void run() throws Exception {
            var loud = new Loud();
            Runnable print = () -> {
                System.out.println("from " + Thread.currentThread().getName());
                System.out.println(loud);
                System.out.printf("%s %d%n", loud, 1);
                System.err.print('c');
                System.out.append("more").format("%s", loud).println();
                IO.println(loud);
                new IllegalStateException("printed").printStackTrace();
            };
            var thread = new Thread(print);
            thread.start();
            print.run();
            thread.join();
        }
    }

    static final class FarMoreThanAnyoneReads implements Program {
        @Override
        public void run() {
            for (int i = 0; i < 200_000; i++) {
                System.out.println(i);
            }
        }
    }

    @Finds(Cause.SPIN)
    static final class PrintsForEver implements Program {
        @Override
        public void run() {
            while (true) {
                System.out.println("on and on");
            }
        }
    }

    static final class PrintingIsCaptured implements Program {
        @Override
        public void run() throws Exception {
            var bytes = new ByteArrayOutputStream();
            PrintStream before = System.out;
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            try {
                var thread = new Thread(() -> System.out.print("a"));
                thread.start();
                System.out.print("b");
                thread.join();
            } finally {
                System.setOut(before);
            }
            System.out.println("not captured");
            assertEquals(2, bytes.toString(StandardCharsets.UTF_8).length());
        }
    }

    @Finds(value = Cause.ORDER, brokenAs = Cause.ORDER)
    static final class PrintedInAnotherOrder implements Program {
        @Override
        public void run() throws Exception {
            var bytes = new ByteArrayOutputStream();
            System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
            var thread = new Thread(() -> System.out.print("a"));
            thread.start();
            System.out.print("b");
            thread.join();
            assertEquals("ba", bytes.toString(StandardCharsets.UTF_8));
        }
    }
}
