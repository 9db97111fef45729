package dev.lockstep.engine.model;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Virtual time, and random numbers that are the same in every run. */
class TimeTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(TimeTest.class);
    }

    static final class SleepingIsExact implements Program {
        @Override
        public void run() throws Exception {
            long nanos = System.nanoTime();
            long millis = System.currentTimeMillis();
            Thread.sleep(1_500);
            Thread.sleep(0, 500_000);
            Thread.sleep(Duration.ofHours(1));
            TimeUnit.SECONDS.sleep(2);
            assertEquals(3_603_500, NANOSECONDS.toMillis(System.nanoTime() - nanos));
            assertEquals(3_603_500, System.currentTimeMillis() - millis);
        }
    }

    static final class AllClocksAgree implements Program {
        @Override
        public void run() throws Exception {
            Instant start = Instant.now();
            Clock clock = Clock.systemUTC();
            var local = LocalDateTime.now(ZoneOffset.UTC);
            Thread.sleep(86_400_000);
            assertEquals(Duration.ofDays(1), Duration.between(start, Instant.now()));
            assertEquals(Duration.ofDays(1), Duration.between(start, clock.instant()));
            assertEquals(start.toEpochMilli() + 86_400_000, clock.millis());
            assertEquals(start.toEpochMilli() + 86_400_000, new Date().getTime());
            assertEquals(local.plusDays(1), LocalDateTime.now(ZoneOffset.UTC));
            assertEquals(2024, LocalDate.now().getYear());
            assertEquals(2024, LocalDateTime.now().getYear());
            assertEquals(2024, ZonedDateTime.now(ZoneId.of("UTC")).getYear());
            assertEquals(2024, OffsetDateTime.now().getYear());
            assertEquals(
                    LocalTime.now(ZoneOffset.UTC),
                    LocalDateTime.now(ZoneOffset.UTC).toLocalTime());
            assertEquals(2024, LocalDateTime.now(Clock.systemDefaultZone()).getYear());
        }
    }

    static final class PollsTheClock implements Program {
        @Override
        public void run() {
            long deadline = System.nanoTime() + 50_000_000;
            int polls = 0;
            while (System.nanoTime() < deadline) {
                polls++;
                Thread.onSpinWait();
            }
            assertTrue(polls > 0);
        }
    }

    static final class PollsWithoutAYield implements Program {
        private volatile boolean done;

        @Override
        public void run() throws Exception {
            var sleeper = new Thread(() -> {
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                done = true;
            });
            sleeper.start();
            long start = System.currentTimeMillis();
            while (!done) {
                assertTrue(System.currentTimeMillis() - start < 60_000);
            }
            sleeper.join();
        }
    }

    static final class SleepsOrderThreads implements Program {
        private volatile int last;

        @Override
        public void run() throws Exception {
            var late = new Thread(() -> sleepAndSet(300, 3));
            var early = new Thread(() -> sleepAndSet(100, 1));
            late.start();
            early.start();
            Thread.sleep(200);
            assertEquals(1, last);
            late.join();
            assertEquals(3, last);
            early.join();
        }

        private void sleepAndSet(long millis, int value) {
            try {
                Thread.sleep(millis);
                last = value;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SleepingIsNoSynchronisation implements Program {
        private int value;

        @Override
        public void run() throws Exception {
            var writer = new Thread(() -> value = 1);
            writer.start();
            Thread.sleep(1_000);
            assertTrue(value <= 1);
            writer.join();
        }
    }

    static final class SourcesOfRandomNumbers implements Program {
        @Override
        public void run() throws Exception {
            assertTrue(new Random().nextInt(10) < 10);
            assertTrue(Math.random() < 1);
            assertTrue(ThreadLocalRandom.current().nextInt(5) < 5);
            assertEquals(36, UUID.randomUUID().toString().length());
            assertTrue(new SplittableRandom().nextInt(3) < 3);
            assertTrue(new SecureRandom().nextInt(3) < 3);
            assertTrue(RandomGenerator.getDefault().nextInt(3) < 3);
            assertEquals(new Random(1).nextInt(), new Random(1).nextInt());
        }
    }

    /** The message shows all numbers, and has to be the same in the second exploration. */
    @Finds(Cause.WRONG_RESULT)
    static final class RandomNumbersAreReported implements Program {
        @Override
        public void run() throws Exception {
            assertEquals(
                    "",
                    new Random().nextInt() + " " + Math.random() + " "
                            + ThreadLocalRandom.current().nextInt() + " " + UUID.randomUUID() + " "
                            + new SplittableRandom().nextInt() + " " + new SecureRandom().nextInt() + " "
                            + RandomGenerator.getDefault().nextInt() + " "
                            + RandomGenerator.of("L64X128MixRandom").nextInt() + " " + Instant.now() + " "
                            + LocalDateTime.now() + " " + System.nanoTime() + " " + new Date().getTime() + " "
                            + LocalTime.now() + " " + Clock.systemUTC().millis() + " " + new Random() {}.nextInt() + " "
                            + ZonedDateTime.now().getYear() + StrictMath.random());
        }
    }

    @Finds(Cause.WRONG_RESULT)
    static final class TooLateByTheClock implements Program {
        @Override
        public void run() throws Exception {
            Instant start = Instant.now();
            Thread.sleep(200);
            assertTrue(Duration.between(start, Instant.now()).toMillis() < 200);
        }
    }
}
