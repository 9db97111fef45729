package dev.lockstep.engine.orders;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.lockstep.engine.explore.Coverage;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.model.Programs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who looks at what other threads are doing")
class OthersLookedAtTest extends MeetingThreads {

    static final class Stack extends Two {
        @Override
        void a() {
            see("a", second.getStackTrace().length > 0);
        }

        @Override
        void b() {
            see("b", Thread.interrupted());
        }
    }

    static final class State extends Two {
        @Override
        void a() {
            see("a", second.getState());
        }

        @Override
        void b() {
            see("b", Thread.interrupted());
        }
    }

    static final class Count extends Two {
        @Override
        void a() {
            see("a", Thread.activeCount());
        }

        @Override
        void b() {
            see("b", Thread.interrupted());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Stack.class, State.class, Count.class})
    @DisplayName("sees a sample: the order of every two steps might make a difference")
    void seesASample(Class<?> type) {
        assertInstanceOf(
                Coverage.Sample.class, Programs.explore(type, Settings.USUAL).coverage());
    }
}
