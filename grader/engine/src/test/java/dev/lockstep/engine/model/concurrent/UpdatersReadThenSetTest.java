package dev.lockstep.engine.model.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import dev.lockstep.engine.model.Programs;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two calls of an adder, an accumulator or an updater of fields where one was needed; and the one call that is right. */
class UpdatersReadThenSetTest extends InTwoThreads {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(UpdatersReadThenSetTest.class);
    }

    /** What is added between the sum and the reset is counted nowhere. */
    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnAdderIsReadThenReset implements Program {
        @Override
        public void run() throws InterruptedException {
            var adder = new DoubleAdder();
            var seen = new double[1];
            inTwoThreads(() -> adder.add(1), () -> {
                seen[0] = adder.sum();
                adder.reset();
            });
            assertEquals(1, seen[0] + adder.sum());
        }
    }

    /** A maximum is asked for and then raised elsewhere. */
    @Finds(value = Cause.ATOMICITY)
    static final class AnAccumulatorIsAskedWhetherItIsTheFirst implements Program {
        @Override
        public void run() throws InterruptedException {
            var highest = new LongAccumulator(Long::max, 0);
            var records = new AtomicInteger();
            Runnable jump = () -> {
                if (highest.get() < 7) {
                    highest.accumulate(7);
                    records.incrementAndGet();
                }
            };
            inTwoThreads(jump, jump);
            assertEquals(1, records.get());
        }
    }

    private static final class Account {
        static final AtomicLongFieldUpdater<Account> SUM = AtomicLongFieldUpdater.newUpdater(Account.class, "sum");
        static final AtomicReferenceFieldUpdater<Account, Long> BOXED =
                AtomicReferenceFieldUpdater.newUpdater(Account.class, Long.class, "boxed");
        volatile long sum;
        volatile Long boxed = 0L;
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnUpdaterOfALong extends Counts {
        private final Account account = new Account();

        @Override
        void act() {
            Account.SUM.lazySet(account, Account.SUM.get(account) + 1);
        }

        @Override
        Object result() {
            return account.sum;
        }
    }

    static final class AnUpdaterOfALongAtOnce extends Counts {
        private final Account account = new Account();

        @Override
        void act() {
            Account.SUM.getAndIncrement(account);
        }

        @Override
        Object result() {
            return account.sum;
        }
    }

    @Finds(value = Cause.LOST_UPDATE, brokenAs = Cause.LOST_UPDATE)
    static final class AnUpdaterOfAReference extends Counts {
        private final Account account = new Account();

        @Override
        void act() {
            Account.BOXED.set(account, Account.BOXED.get(account) + 1);
        }

        @Override
        Object result() {
            return account.boxed;
        }
    }

    static final class AnUpdaterOfAReferenceAtOnce extends Counts {
        private final Account account = new Account();

        @Override
        void act() {
            Account.BOXED.accumulateAndGet(account, 1L, Long::sum);
        }

        @Override
        Object result() {
            return account.boxed;
        }
    }
}
