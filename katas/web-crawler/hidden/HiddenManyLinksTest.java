import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;

/** Many pages that are known together. */
class HiddenManyLinksTest {

    private static final List<String> LINKS =
            IntStream.range(0, 150).mapToObj(i -> Web.HOME + "/" + i).toList();
    private static final Duration MINUTES = Duration.ofMinutes(4);

    /** So long that three others can meanwhile fetch all the rest. */
    private static final Duration HOURS = Duration.ofMinutes(200);

    private final long begun = System.nanoTime();
    private final AtomicReference<Thread> finder = new AtomicReference<>();
    private final AtomicReference<String> slow = new AtomicReference<>();

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("a page that takes hours holds up none of 149 others, even on the thread that has found them all")
    void slowForTheFinder() {
        crawls(() -> Thread.currentThread() == finder.get());
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("a page that takes hours holds up none of 149 others, even on the thread that has called crawl")
    void slowForTheCaller() {
        var caller = Thread.currentThread();
        crawls(() -> Thread.currentThread() == caller);
    }

    @EverySchedule(budget = 10)
    @DisplayName("sixteen pages that are known together, and fourteen more that each of them links to, are fetched")
    void manyOnEachOfMany() {
        var hubs = LINKS.subList(0, 16);
        var web = new Web().page(Web.HOME, hubs.toArray(new String[0]));
        var expected = new TreeSet<>(hubs);
        for (var hub : hubs) {
            var leaves = IntStream.range(0, 14).mapToObj(i -> hub + "/" + i).toArray(String[]::new);
            web.page(hub, leaves);
            expected.addAll(List.of(leaves));
        }
        expected.add(Web.HOME);

        web.assertCrawled(new Solution(), Web.HOME, expected);
    }

    /** A home page with many links. The first page that is fetched, at the beginning, where it does harm is the slow one. */
    private void crawls(BooleanSupplier doesHarm) {
        var parser = new HtmlParser() {
            @Override
            public List<String> getUrls(String url) {
                if (url.equals(Web.HOME)) {
                    finder.set(Thread.currentThread());
                    return LINKS;
                }
                boolean isEarly = passed().compareTo(MINUTES) < 0;
                pass(isEarly && doesHarm.getAsBoolean() && slow.compareAndSet(null, url) ? HOURS : MINUTES);
                return List.of(Web.HOME);
            }
        };
        var expected = new TreeSet<>(LINKS);
        expected.add(Web.HOME);

        assertEquals(expected, new TreeSet<>(new Solution().crawl(Web.HOME, parser)));

        var atMost = HOURS.plusMinutes(35);
        assertFalse(passed().compareTo(atMost) > 0, "known pages were not fetched, or crawl did not return");
    }

    private Duration passed() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts the threads of this check", e);
        }
    }
}
