import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Worker;
import dev.lockstep.engine.Workers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One game for four threads, and what they print.
 *
 * <p>What is printed goes into a plain field that nothing guards: the order that makes this safe has to come from the game.
 */
final class TestGame {

    /** The four that play. */
    enum Child {
        FIZZ,
        BUZZ,
        FIZZBUZZ,
        NUMBER;

        private static Child of(int i) {
            if (i % 15 == 0) {
                return FIZZBUZZ;
            }
            if (i % 5 == 0) {
                return BUZZ;
            }
            return i % 3 == 0 ? FIZZ : NUMBER;
        }
    }

    private final int n;
    private final FizzBuzz game;
    private final Consumer<Child> duringPrint;
    private final List<Worker> playing = new ArrayList<>();
    private String printed = "";

    TestGame(int n) {
        this(n, Thread::yield);
    }

    /** @param duringPrint what happens in the middle of each print */
    TestGame(int n, Runnable duringPrint) {
        this(n, child -> duringPrint.run());
    }

    /** @param duringPrint what happens in the middle of each print, which depends on whose it is */
    TestGame(int n, Consumer<Child> duringPrint) {
        this.n = n;
        this.game = new FizzBuzz(n);
        this.duringPrint = duringPrint;
    }

    /** Plays a whole game. */
    static void play(Workers workers, int n) {
        var game = new TestGame(n);
        game.begin(workers);
        game.assertEndsWell();
    }

    void begin(Workers workers) {
        begin(workers, EnumSet.allOf(Child.class));
    }

    void begin(Workers workers, Set<Child> children) {
        for (Child child : children) {
            playing.add(workers.start("calls " + child.name().toLowerCase(), () -> take(child)));
        }
    }

    /** Plays as one child, on the thread that calls. */
    void take(Child child) throws Exception {
        new Turns(child).take();
    }

    /** Waits until all that were begun have returned; all numbers must have been printed, in their order. */
    void assertEndsWell() {
        playing.forEach(Worker::join);
        String expected =
                IntStream.rangeClosed(1, n).mapToObj(i -> word(Child.of(i), i)).collect(Collectors.joining());
        assertEquals(expected, printed);
    }

    private static String word(Child child, int i) {
        return (child == Child.NUMBER ? "" + i : child.name()) + " ";
    }

    private void print(Child child, String word) {
        String before = printed;
        duringPrint.accept(child);
        printed = before + word;
    }

    /** All the turns of one child. */
    private final class Turns {

        private final Child child;
        private final int all;
        private final Thread thread = Thread.currentThread();
        private int prints;
        private boolean elsewhere;

        Turns(Child child) {
            this.child = child;
            this.all = (int) IntStream.rangeClosed(1, n)
                    .filter(i -> Child.of(i) == child)
                    .count();
        }

        void take() throws Exception {
            switch (child) {
                case FIZZ -> game.fizz(() -> print(0));
                case BUZZ -> game.buzz(() -> print(0));
                case FIZZBUZZ -> callFizzBuzz(() -> print(0));
                case NUMBER -> game.number(this::print);
            }
            assertFalse(elsewhere, "a print ran on another thread than its own");
            assertEquals(all, prints, "prints of one call when it has returned");
        }

        /** Throws if there is nothing more to print: or else who never stops would print for ever. */
        private void print(int i) {
            assertTrue(prints < all, "more prints of one call than it has numbers");
            elsewhere |= Thread.currentThread() != thread;
            TestGame.this.print(child, word(child, i));
            prints++;
        }

        private void callFizzBuzz(Runnable print) throws Exception {
            try {
                fizzBuzz().invoke(game, print);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (Exception) e.getCause();
            }
        }
    }

    /** The method with two spellings. */
    private static Method fizzBuzz() {
        for (Class<?> type = FizzBuzz.class; type != Object.class; type = type.getSuperclass()) {
            for (String spelling : List.of("fizzbuzz", "fizzBuzz")) {
                try {
                    return type.getDeclaredMethod(spelling, Runnable.class);
                } catch (NoSuchMethodException e) {
                    // perhaps the other spelling
                }
            }
        }
        throw new AssertionError("There is no method fizzbuzz(Runnable), nor fizzBuzz(Runnable).");
    }
}
