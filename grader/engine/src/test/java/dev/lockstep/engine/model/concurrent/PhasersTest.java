package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.Phaser;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What comes between the last arrival at a phaser and its next phase. */
class PhasersTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> phasers() {
        return Programs.in(PhasersTest.class);
    }

    /** From the last arrival until the next phase has begun nobody is awaited, and whoever arrives then is one too many. */
    @Finds(Cause.EXCEPTION)
    static final class TwoThreadsArriveForOneParty implements Program {
        private final Phaser phaser = new Phaser(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(phaser::arrive, phaser::arrive);
        }
    }

    static final class EachThreadArrivesForItself implements Program {
        private final Phaser phaser = new Phaser(2);
        private int first;
        private int second;

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(
                    () -> {
                        first = 1;
                        phaser.arriveAndAwaitAdvance();
                        assertEquals(1, second);
                        phaser.arrive();
                    },
                    () -> {
                        second = 1;
                        phaser.arriveAndAwaitAdvance();
                        assertEquals(1, first);
                        phaser.arrive();
                    });
            assertEquals(2, phaser.getPhase());
        }
    }

    static final class APartyComesWhileThePhaseEnds implements Program {
        private final Phaser phaser = new Phaser(1);

        @Override
        public void run() throws InterruptedException {
            inTwoThreads(phaser::arrive, () -> {
                phaser.register();
                phaser.arriveAndDeregister();
            });
            assertEquals(1, phaser.getRegisteredParties());
        }
    }
}
