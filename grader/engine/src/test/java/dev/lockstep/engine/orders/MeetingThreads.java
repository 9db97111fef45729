package dev.lockstep.engine.orders;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Saw;

/** What small programs for {@link dev.lockstep.engine.explore.EveryOrder} have in common: two or three threads, each with a part of its own. */
abstract class MeetingThreads {

    /** A part of a program that one thread runs. */
    @FunctionalInterface
    interface Part {
        void run() throws Exception;
    }

    /** Two threads, of which the first is the one that runs the body. */
    abstract static class Two implements Program {

        final Thread first = Thread.currentThread();
        final Thread second = new Thread(() -> tell("b", this::b));

        abstract void a() throws Exception;

        abstract void b() throws Exception;

        /** What is looked at when both have ended. */
        Object end() {
            return "";
        }

        @Override
        public void run() throws InterruptedException {
            second.start();
            tell("a", this::a);
            Thread.interrupted();
            second.join();
            see("end", end());
        }
    }

    /** One more thread. */
    abstract static class Three extends Two {

        final Thread third = new Thread(() -> tell("c", this::c));

        abstract void c() throws Exception;

        @Override
        public void run() throws InterruptedException {
            third.start();
            super.run();
            third.join();
            see("end", end());
        }
    }

    /** Notes what a thread saw. */
    static void see(String who, Object what) {
        Saw.by(who, what);
    }

    /** Runs {@code part}; what it throws is something that its thread sees. */
    static void tell(String who, Part part) {
        try {
            part.run();
        } catch (Exception e) {
            see(who, e.getClass().getSimpleName());
        }
    }
}
