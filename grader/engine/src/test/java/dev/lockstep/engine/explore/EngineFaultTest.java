package dev.lockstep.engine.explore;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import dev.lockstep.engine.model.Stubborn;
import dev.lockstep.engine.simulation.Choice;
import dev.lockstep.engine.simulation.EngineFault;
import dev.lockstep.engine.simulation.Options;
import dev.lockstep.engine.simulation.Runnables;
import dev.lockstep.engine.simulation.SimThread;
import dev.lockstep.engine.simulation.Strategy;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A mistake of the engine's own")
class EngineFaultTest {

    @ParameterizedTest
    @DisplayName("is never the program's, and never lost, whatever the program does about it")
    @ValueSource(
            classes = {Stubborn.Catches.class, Stubborn.Returns.class, Stubborn.Submits.class, Stubborn.Handles.class})
    void isTold(Class<? extends Program> program) {
        for (Supplier<Throwable> mistake : MISTAKES) {
            EngineFault fault = assertThrows(EngineFault.class, () -> simulate(program, new Failing(mistake)));
            assertInstanceOf(mistake.get().getClass(), fault.getCause());
        }
    }

    private static final List<Supplier<Throwable>> MISTAKES = List.of(
            IllegalStateException::new,
            IndexOutOfBoundsException::new,
            ClassCastException::new,
            NoSuchMethodError::new,
            () -> new NoClassDefFoundError("dev/lockstep/engine/simulation/NoHooks"));

    private static void simulate(Class<? extends Program> program, Strategy strategy) {
        var options = new Options(0, 0, false, Settings.USUAL.leaks(), 0);
        Runs.once(Programs.bodyOf(program), strategy, Settings.USUAL.limits(), options);
    }

    /** Fails at the first thread that gives way, and at every one from then on. */
    private static final class Failing implements Strategy {

        private final Supplier<Throwable> mistake;
        private boolean failing;

        Failing(Supplier<Throwable> mistake) {
            this.mistake = mistake;
        }

        private RuntimeException failure() {
            if (mistake.get() instanceof RuntimeException exception) {
                return exception;
            }
            throw (Error) mistake.get();
        }

        @Override
        public void yielded(SimThread thread) {
            failing = true;
            throw failure();
        }

        @Override
        public SimThread next(Runnables runnable, @Nullable SimThread running) {
            if (failing && running != null) {
                throw failure();
            }
            return running != null ? running : runnable.get(0);
        }

        @Override
        public int choose(Choice choice, SimThread thread, int alternatives) {
            return 0;
        }
    }
}
