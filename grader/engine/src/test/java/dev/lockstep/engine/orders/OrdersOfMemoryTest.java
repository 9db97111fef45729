package dev.lockstep.engine.orders;

import dev.lockstep.engine.explore.EveryOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Accesses of fields and elements")
@SuppressWarnings({"NonAtomicVolatileUpdate", "unused"}) // right and wrong use alike; fields used through handles
class OrdersOfMemoryTest extends MeetingThreads {

    @TestFactory
    @DisplayName("reduced search reaches what brute force reaches")
    Stream<DynamicTest> reducedSearchReachesWhatBruteForceReaches() {
        return EveryOrder.of(OrdersOfMemoryTest.class);
    }

    static final class PlainIncrements extends Two {
        private int count;

        @Override
        void a() {
            count++;
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

    static final class FlagsRaised extends Two {
        private volatile boolean raisedByA;
        private volatile boolean raisedByB;

        @Override
        void a() {
            raisedByA = true;
            see("a", raisedByB);
        }

        @Override
        void b() {
            raisedByB = true;
            see("b", raisedByA);
        }
    }

    static final class WhatNobodyShares extends Two {
        private volatile int ofA;
        private volatile int ofB;

        @Override
        void a() {
            ofA++;
            ofA++;
        }

        @Override
        void b() {
            ofB++;
            ofB++;
        }

        @Override
        Object end() {
            return ofA + ofB;
        }
    }

    static final class ReadersOfOneWriter extends Three {
        private volatile int shown;

        @Override
        void a() {
            shown = 1;
            shown = 2;
        }

        @Override
        void b() {
            see("b", shown);
        }

        @Override
        void c() {
            see("c", shown);
        }
    }

    static final class ElementsOfAnArray extends Two {
        private final int[] elements = new int[2];

        @Override
        void a() {
            elements[0] = 1;
            see("a", elements[1]);
        }

        @Override
        void b() {
            elements[1] = 2;
            see("b", elements[0]);
        }
    }

    static final class CopyOfAnArray extends Two {
        private final int[] elements = new int[2];

        @Override
        void a() {
            see("a", elements.clone()[0]);
        }

        @Override
        void b() {
            elements[0] = 1;
            elements[1] = 2;
        }
    }

    static final class Statics extends Two {
        private static int shared;

        @Override
        void a() {
            shared += 1;
        }

        @Override
        void b() {
            shared *= 3;
        }

        @Override
        Object end() {
            return shared;
        }
    }
}
