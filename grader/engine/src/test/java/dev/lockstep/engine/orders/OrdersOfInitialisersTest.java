package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Class initialisers")
@SuppressWarnings("NonAtomicVolatileUpdate") // right and wrong use alike
class OrdersOfInitialisersTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfInitialisersTest.class);
    }

    static final class HolderClassRaced extends Two {
        private static final class Holder {
            private static final Object ONLY = new Object();
        }

        private volatile boolean made;

        @Override
        void a() {
            made = Holder.ONLY != null;
        }

        @Override
        void b() {
            see("b", made);
            see("b", Holder.ONLY != null);
        }
    }

    static final class InitialiserThatCounts extends Two {
        private static volatile int count;

        private static final class Counted {
            private static final int NUMBER = ++count;
        }

        @Override
        void a() {
            see("a", Counted.NUMBER);
        }

        @Override
        void b() {
            count += 5;
            see("b", Counted.NUMBER);
        }
    }

    static final class InitialiserThatFails extends Two {
        private static volatile boolean ready;

        private static final class Fragile {
            private static final int VALUE = value();

            private static int value() {
                if (!ready) {
                    throw new IllegalStateException("too early");
                }
                return 1;
            }
        }

        @Override
        void a() {
            use("a");
        }

        @Override
        void b() {
            ready = true;
            use("b");
        }

        private static void use(String who) {
            try {
                see(who, Fragile.VALUE);
            } catch (LinkageError e) {
                see(who, e.getClass().getSimpleName());
            }
        }
    }

    static final class InitialisersThatNeedEachOther extends Two {
        private static final class Left {
            private static final Object LEFT = new Object();
            private static final Object OTHER = Right.RIGHT;
        }

        private static final class Right {
            private static final Object RIGHT = new Object();
            private static final Object OTHER = Left.LEFT;
        }

        @Override
        void a() {
            see("a", Left.OTHER == null);
        }

        @Override
        void b() {
            see("b", Right.OTHER == null);
        }
    }
}
