package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Atomics, handles and fences")
@SuppressWarnings({"NonAtomicVolatileUpdate", "unused"}) // right and wrong use alike; fields used through handles
class OrdersOfAtomicsTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfAtomicsTest.class);
    }

    static final class CompareAndSetOnce extends Three {
        private final AtomicInteger owner = new AtomicInteger();

        @Override
        void a() {
            see("a", owner.compareAndSet(0, 1));
        }

        @Override
        void b() {
            see("b", owner.compareAndSet(0, 2));
        }

        @Override
        void c() {
            see("c", owner.get());
        }
    }

    static final class CompareAndSetAgain extends Two {
        private final AtomicReference<String> text = new AtomicReference<>("");

        @Override
        void a() {
            append("a");
        }

        @Override
        void b() {
            append("b");
        }

        private void append(String more) {
            String before;
            do {
                before = text.get();
            } while (!text.compareAndSet(before, before + more));
        }

        @Override
        Object end() {
            return String.valueOf(text.get());
        }
    }

    static final class ThroughAHandle extends Two {
        private static final VarHandle COUNT;
        private int count;

        static {
            try {
                COUNT = MethodHandles.lookup().findVarHandle(ThroughAHandle.class, "count", int.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        void a() {
            COUNT.setRelease(this, (int) COUNT.getAcquire(this) + 1);
        }

        @Override
        void b() {
            see("b", COUNT.getAndAdd(this, 5));
            see("b", COUNT.getOpaque(this));
        }

        @Override
        Object end() {
            return COUNT.getVolatile(this);
        }
    }

    static final class PlainBesideAHandle extends Two {
        private static final VarHandle READY;
        private boolean ready;
        private int data;

        static {
            try {
                READY = MethodHandles.lookup().findVarHandle(PlainBesideAHandle.class, "ready", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @Override
        void a() {
            data = 1;
            READY.setOpaque(this, true);
        }

        @Override
        void b() {
            if (ready) {
                see("b", data);
            }
        }
    }

    static final class ThroughAnUpdater extends Two {
        private static final AtomicIntegerFieldUpdater<ThroughAnUpdater> COUNT =
                AtomicIntegerFieldUpdater.newUpdater(ThroughAnUpdater.class, "count");
        private volatile int count;

        @Override
        void a() {
            COUNT.incrementAndGet(this);
        }

        @Override
        void b() {
            count++;
        }

        @Override
        Object end() {
            return count;
        }
    }

    static final class AtomicElements extends Two {
        private final AtomicIntegerArray elements = new AtomicIntegerArray(2);

        @Override
        void a() {
            elements.set(0, 1);
            see("a", elements.get(1));
        }

        @Override
        void b() {
            elements.incrementAndGet(1);
            see("b", elements.get(0));
        }
    }

    static final class SumOfAnAdder extends Two {
        private final LongAdder adder = new LongAdder();

        @Override
        void a() {
            adder.add(2);
            adder.add(3);
        }

        @Override
        void b() {
            see("b", adder.sum());
            adder.reset();
        }

        @Override
        Object end() {
            return adder.sum();
        }
    }

    static final class FencesAlone extends Two {
        private int data;

        @Override
        void a() {
            data = 1;
            VarHandle.releaseFence();
        }

        @Override
        void b() {
            VarHandle.acquireFence();
            see("b", data);
        }
    }

    static final class BehindFences extends Two {
        private int data;
        private boolean ready;

        @Override
        void a() {
            data = 1;
            VarHandle.releaseFence();
            ready = true;
        }

        @Override
        void b() {
            boolean was = ready;
            VarHandle.acquireFence();
            see("b", was ? data : -1);
        }
    }
}
