package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Move;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.explore.StrayMoveException;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.trace.Moment.Held;
import dev.lockstep.engine.trace.Moment.Value;
import dev.lockstep.engine.trace.Moment.Wait;
import dev.lockstep.engine.trace.Position;
import dev.lockstep.engine.trace.Position.Line;
import dev.lockstep.engine.trace.Position.Option;
import dev.lockstep.engine.trace.Position.Sort;
import dev.lockstep.engine.trace.Position.State;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person in the place of the scheduler. */
@DisplayName("Who plays the scheduler")
class PlayTest {

    private static final Settings SETTINGS = Settings.USUAL.withBrokenAs(Cause.LOST_UPDATE);

    private static Play play(Class<?> program, Settings settings) {
        return new Play(Programs.bodyOf(program), settings, name -> name.startsWith(program.getName() + "$"));
    }

    private static List<Move> moves(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(Move::parse).toList();
    }

    private static Play.Played after(String moves, Class<?> program) {
        return play(program, SETTINGS).after(moves(moves));
    }

    /** What can happen, as "2 reads count: 0". */
    private static List<String> options(Position position) {
        return position.options().stream()
                .map(option -> option.move() + " " + option.words())
                .toList();
    }

    private static List<State> states(Position position) {
        return position.threads().stream().map(Position.Actor::state).toList();
    }

    private static List<Cause> causes(Play.Played played) {
        return played.discoveries().stream()
                .map(found -> found.finding().cause())
                .toList();
    }

    private static List<Option> of(Sort sort, Position position) {
        return position.options().stream()
                .filter(option -> option.sort() == sort)
                .toList();
    }

    // ---- threads

    public static final class TwoVisitors implements Program {

        static final class Counter {
            private volatile int count;

            @SuppressWarnings("NonAtomicVolatileUpdate") // That is what is wrong with it.
            void increment() {
                count++;
            }

            int get() {
                return count;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Counter counter = new Counter();
            Thread anna = new Thread(counter::increment, "anna");
            Thread bert = new Thread(counter::increment, "bert");
            anna.start();
            bert.start();
            anna.join();
            bert.join();
            if (counter.get() != 2) {
                throw new AssertionError("two came, and %d were counted".formatted(counter.get()));
            }
        }
    }

    @Test
    @DisplayName("sees who can go on, and what each would do")
    void seesWhoCanGoOn() {
        Position start = after("", TwoVisitors.class).position();
        assertEquals(List.of("0 the check starts bert", "1 the check calls increment()"), options(start));
        Position later = after("0 1 1 2", TwoVisitors.class).position();
        assertEquals(
                List.of("0 the check waits for the end of anna", "1 writes count: 1", "2 reads count: 0"),
                options(later));
        assertEquals(
                "PlayTest.java", later.options().getLast().place().orElseThrow().file());
        assertEquals(List.of(new Value("count", "0")), later.now().values());
        assertEquals("reads count: 0", later.steps().get(4).words());
    }

    @Test
    @DisplayName("loses an update, and gets an id that shows it again")
    void losesAnUpdate() {
        String moves = "0 1 1 2 2 1 2 1 2";
        Play.Played played = after(moves, TwoVisitors.class);
        assertTrue(played.position().hasEnded());
        assertEquals(List.of(Cause.LOST_UPDATE), causes(played));
        Body body = Programs.bodyOf(TwoVisitors.class);
        Discovery found = played.discoveries().getFirst();
        Discovery again = ReplayId.parse(ReplayId.of("a", "b", found).text()).replay(body);
        assertEquals(found.schedule(), again.schedule());
        assertEquals(found.finding().cause(), again.finding().cause());
    }

    @Test
    @DisplayName("breaks nothing by letting one go after the other")
    void oneAfterTheOther() {
        Play.Played played = after("*", TwoVisitors.class);
        assertTrue(played.position().hasEnded());
        assertEquals(List.of(), played.discoveries());
        assertEquals(List.of(State.ENDED, State.ENDED, State.ENDED), states(played.position()));
    }

    @Test
    @DisplayName("goes back by leaving out the last move")
    void goesBack() {
        Play play = play(TwoVisitors.class, SETTINGS);
        Position before = play.after(moves("0 1 1")).position();
        play.after(moves("0 1 1 2"));
        assertEquals(before, play.after(moves("0 1 1")).position());
    }

    @Test
    @DisplayName("is told which move is not possible, and why")
    void strays() {
        assertStrays("move 2, \"7\", is not possible: that thread cannot go on there", "0 7");
        assertStrays("move 1, \"t\", is not possible: no timer can fire early there", "t");
        assertStrays("it had ended before move 2, \"1\"", "* 1");
    }

    private static void assertStrays(String expected, String moves) {
        var thrown = assertThrows(StrayMoveException.class, () -> after(moves, TwoVisitors.class));
        assertEquals(expected, thrown.getMessage());
    }

    @Test
    @DisplayName("writes a move as it is read, and nothing else is one")
    void readsMoves() {
        for (String text : List.of("0", "12", "3.1", "3.0.2", "t", "*")) {
            assertEquals(text, Move.parse(text).text());
        }
        for (String text : List.of("", "-1", "1.", "x", "**", "1 2", "99999999999", "1.99999")) {
            assertThrows(IllegalArgumentException.class, () -> Move.parse(text), text);
        }
    }

    public static final class WrongAlone implements Program {

        @Override
        public void run() throws InterruptedException {
            Thread nobody = new Thread(() -> {}, "nobody");
            nobody.start();
            nobody.join();
            throw new AssertionError("wrong, whoever runs");
        }
    }

    @Test
    @DisplayName("does not take for a lost update what is wrong in any order")
    void wrongAlone() {
        assertEquals(List.of(Cause.WRONG_RESULT), causes(after("*", WrongAlone.class)));
    }

    // ---- data races

    public static final class PlainCounter implements Program {

        static final class Tally {
            private int count;

            void increment() {
                count++;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Tally counter = new Tally();
            Thread anna = new Thread(counter::increment, "anna");
            Thread bert = new Thread(counter::increment, "bert");
            anna.start();
            bert.start();
            anna.join();
            bert.join();
            if (counter.count != 2) {
                throw new AssertionError("lost");
            }
        }
    }

    @Test
    @DisplayName("goes on after a data race, to what it does")
    void goesOnAfterARace() {
        Play.Played raced = after("0 1 1 2 2 1", PlainCounter.class);
        assertEquals(List.of(Cause.DATA_RACE), causes(raced));
        assertEquals(
                List.of("0 the check waits for the end of anna", "1 ends", "2 writes count: 1"),
                options(raced.position()));
        Play.Played lost = after("0 1 1 2 2 1 2 *", PlainCounter.class);
        assertEquals(Cause.LOST_UPDATE, causes(lost).getFirst());
    }

    // ---- locks

    public static final class Monitors implements Program {

        static final class Shelf {
            private int books;

            synchronized void put() {
                books++;
            }

            synchronized int all() {
                return books;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Shelf shelf = new Shelf();
            Thread anna = new Thread(shelf::put, "anna");
            Thread bert = new Thread(shelf::put, "bert");
            anna.start();
            bert.start();
            anna.join();
            bert.join();
            if (shelf.all() != 2) {
                throw new AssertionError("a book is gone");
            }
        }
    }

    @Test
    @DisplayName("sees who holds a lock, and who has to wait for it although it has not tried yet")
    void seesLocks() {
        Position position = after("0 1 2 1", Monitors.class).position();
        assertEquals(List.of(new Held(1, List.of("Shelf"))), position.now().held());
        assertEquals(List.of(State.CAN_GO_ON, State.CAN_GO_ON, State.WAITS), states(position));
        assertEquals(
                List.of(new Wait(2, "the monitor of Shelf", 1)), position.now().waits());
    }

    // ---- waiters

    public static final class TwoWaiters implements Program {

        static final class Bell {
            private int rung;

            synchronized void await() throws InterruptedException {
                while (rung == 0) {
                    wait();
                }
                rung--;
                System.out.println("opened, " + rung + " left");
            }

            synchronized void ring() {
                rung++;
                notify();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Bell bell = new Bell();
            for (String name : List.of("anna", "bert")) {
                Thread waits = new Thread(() -> await(bell), name);
                waits.setDaemon(true);
                waits.start();
            }
            bell.ring();
            bell.ring();
        }

        private static void await(Bell bell) {
            try {
                bell.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final String BOTH_WAIT = "0 0 1 1 1 2 2 2";

    @Test
    @DisplayName("chooses who is notified")
    void choosesWhoIsNotified() {
        Position position = after(BOTH_WAIT, TwoWaiters.class).position();
        assertEquals(List.of("0 writes rung: 1", "0.1 writes rung: 1, and notifies bert on Bell"), options(position));
        assertEquals(
                List.of("notifies anna on Bell", "leaves the monitor of Bell", "the check calls ring()"),
                position.options().getFirst().then());
        assertEquals(Sort.CHOICE, position.options().getLast().sort());
        Position notified = after(BOTH_WAIT + " 0.1", TwoWaiters.class).position();
        assertEquals(List.of("0 enters the monitor of Bell", "2 goes on, with the monitor of Bell"), options(notified));
    }

    @Test
    @DisplayName("may let a wait end for no reason, which is rare")
    void wakesUpForNoReason() {
        Position position = after("1 1", TwoWaiters.class).position();
        assertEquals(
                List.of("1.1 reads rung: 0, and wakes up although nobody notified it"),
                of(Sort.RARE, position).stream()
                        .map(option -> option.move() + " " + option.words())
                        .toList());
        assertEquals(
                List.of("0 the check starts bert", "1 goes on, with the monitor of Bell"),
                options(after("1 1 1.1", TwoWaiters.class).position()));
    }

    @Test
    @DisplayName("sees what is printed, and by whom")
    void seesOutput() {
        Position position = after(BOTH_WAIT + " 0 1", TwoWaiters.class).position();
        assertEquals(List.of(new Line(1, "opened, 0 left")), position.output());
    }

    public static final class OneWaiterAlone implements Program {

        private boolean done;

        @Override
        @SuppressWarnings("WaitNotInLoop") // That is what is wrong with it.
        public synchronized void run() throws InterruptedException {
            if (!done) {
                wait(1_000);
            }
            if (!done) {
                throw new AssertionError("not done");
            }
        }
    }

    @Test
    @DisplayName("is asked also where one thread alone can go on, if its step leaves something open")
    void isAskedOfOneAlone() {
        Position position = after("", OneWaiterAlone.class).position();
        assertEquals(2, position.options().size(), position.options()::toString);
        assertEquals(1, of(Sort.RARE, position).size());
        assertEquals(
                0, after("0.1", OneWaiterAlone.class).position().now().waits().size());
    }

    // ---- timers

    public static final class Impatient implements Program {

        static final class Box {
            private boolean full;

            synchronized void fill() {
                full = true;
                notifyAll();
            }

            @SuppressWarnings("WaitNotInLoop") // That is what is wrong with it.
            synchronized boolean awaitFor(long millis) throws InterruptedException {
                if (!full) {
                    wait(millis);
                }
                return full;
            }
        }

        @Override
        public void run() throws InterruptedException {
            Box box = new Box();
            Thread fills = new Thread(box::fill, "fills");
            fills.start();
            if (!box.awaitFor(1_000)) {
                throw new AssertionError("nothing came in time");
            }
        }
    }

    @Test
    @DisplayName("may let a timer fire early where the check allows that, and only there")
    void firesTimers() {
        String waits = "0 0 0";
        Settings adversarial = SETTINGS.withAdversarialTime(true);
        Position position =
                play(Impatient.class, adversarial).after(moves(waits)).position();
        assertEquals(
                List.of("t is late: its time is up although others still run"),
                of(Sort.TIMER, position).stream()
                        .map(option -> option.move() + " " + option.words())
                        .toList());
        Play.Played late = play(Impatient.class, adversarial).after(moves(waits + " t *"));
        assertEquals(List.of(Cause.LOST_UPDATE), causes(late));
        assertEquals(List.of(), of(Sort.TIMER, after(waits, Impatient.class).position()));
    }

    // ---- late writes

    public static final class LazilySet implements Program {

        static final class Flags {
            private final AtomicInteger one = new AtomicInteger();
            private final AtomicInteger other = new AtomicInteger();

            int first() {
                one.lazySet(1);
                return other.get();
            }

            int second() {
                other.lazySet(1);
                return one.get();
            }
        }

        @Override
        public void run() throws InterruptedException {
            Flags flags = new Flags();
            int[] seen = new int[2];
            Thread anna = new Thread(() -> seen[0] = flags.first(), "anna");
            Thread bert = new Thread(() -> seen[1] = flags.second(), "bert");
            anna.start();
            bert.start();
            anna.join();
            bert.join();
            if (seen[0] + seen[1] == 0) {
                throw new AssertionError("neither saw the other");
            }
        }
    }

    @Test
    @DisplayName("may let a write arrive late")
    void writesLate() {
        Position position = after("0 1", LazilySet.class).position();
        Option late = of(Sort.RARE, position).getFirst();
        assertTrue(late.words().contains("other threads do not see it yet"), late.words());
        String seesNothing = " 1 2 2 2 *";
        assertEquals(List.of(), causes(after("0 1 1" + seesNothing, LazilySet.class)));
        assertEquals(List.of(Cause.LOST_UPDATE), causes(after("0 1 " + late.move() + seesNothing, LazilySet.class)));
    }
}
