package dev.lockstep.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.trace.Interleaving;
import dev.lockstep.engine.trace.Place;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A step that a method reference makes")
class MethodReferencesToldTest {

    /** Leaves a lock behind. */
    static final class LocksByReference implements Program {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void run() throws Exception {
            var thread = new Thread(lock::lock);
            thread.start();
            thread.join();
        }
    }

    @Test
    @DisplayName("stands at the line of the reference")
    void hasALine() {
        Body body = Programs.bodyOf(LocksByReference.class);
        Discovery found = new Exploration(body, Settings.USUAL).run().gravest().orElseThrow();

        Interleaving told = Interleavings.of(body, found, _ -> true);

        Place place = Tellings.step("locks ReentrantLock", told).place().orElseThrow();
        assertEquals("MethodReferencesToldTest.java", place.file());
        assertEquals(26, place.line());
    }
}
