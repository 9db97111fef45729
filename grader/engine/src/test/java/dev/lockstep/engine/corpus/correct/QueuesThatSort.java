package dev.lockstep.engine.corpus.correct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.corpus.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Jobs leave one queue by rank and another by time: right, because all are in before the first is taken out. */
public final class QueuesThatSort implements Program {
    private record Reminder(String text, long dueNanos) implements Delayed {
        static Reminder in(long millis, String text) {
            return new Reminder(text, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(dueNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.signum(dueNanos - ((Reminder) other).dueNanos);
        }
    }

    private final BlockingQueue<String> byRank =
            new PriorityBlockingQueue<>(4, Comparator.comparingInt(String::length));

    @Override
    public void run() throws InterruptedException {
        var one = new Thread(() -> byRank.addAll(List.of("medium", "s")));
        var two = new Thread(() -> byRank.add("very large"));
        one.start();
        two.start();
        Reminder soon = Reminder.in(1, "soon");
        var later = new Reminder("later", soon.dueNanos() + 1_000_000L);
        var byTime = new DelayQueue<>(List.of(later, soon));
        one.join();
        two.join();
        var texts = new ArrayList<String>();
        var taker = new Thread(() -> {
            try {
                texts.add(byTime.take().text());
                texts.add(byTime.take().text());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        taker.start();
        taker.join();
        assertEquals(List.of("soon", "later"), texts);
        assertEquals(List.of("s", "medium", "very large"), List.of(byRank.take(), byRank.take(), byRank.take()));
    }
}
