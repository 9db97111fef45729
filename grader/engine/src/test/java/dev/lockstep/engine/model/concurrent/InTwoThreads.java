package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;

/** What tests have in common whose programs call something from two threads. */
abstract class InTwoThreads {

    static void inTwoThreads(Runnable one, Runnable other) throws InterruptedException {
        var a = new Thread(one, "a");
        var b = new Thread(other, "b");
        a.start();
        b.start();
        a.join();
        b.join();
    }

    /** Two threads do the same to what is atomic in each of its calls. */
    abstract static class Twice implements Program {
        abstract void act();

        abstract Object result();

        abstract Object expected();

        @Override
        public final void run() throws InterruptedException {
            inTwoThreads(this::act, this::act);
            assertEquals(expected(), result());
        }
    }

    /** They count to two. */
    abstract static class Counts extends Twice {
        @Override
        Object expected() {
            return 2L;
        }
    }
}
