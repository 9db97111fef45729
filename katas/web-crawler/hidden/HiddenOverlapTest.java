import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;

class HiddenOverlapTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Solution solution = new Solution();

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("eight pages that take ten minutes each, and are known together, take no more than twenty minutes")
    void fetchesFourAtOnce() {
        var taken = crawlsAStar(solution, 8, TEN_MINUTES, TEN_MINUTES);

        assertTook(taken, Duration.ofMinutes(20), Duration.ofMinutes(35));
    }

    /** Whoever looks for work now and then looks in just that moment, too, and must not take it that there will be none. */
    @EverySchedule(budget = 300, cause = Cause.SERIALISED)
    @DisplayName("four pages that take ten minutes each are fetched together, in whatever moment they become known")
    void nobodyLeavesTooEarly() {
        var taken = crawlsAStar(solution, 4, Duration.ofMinutes(1), TEN_MINUTES);

        assertTook(taken, Duration.ofMinutes(11), Duration.ofMinutes(16));
    }

    @EverySchedule(budget = 300, cause = Cause.SERIALISED)
    @DisplayName("beside a page that is fetched in no time, four pages that take ten minutes each are fetched together")
    void quickPageEndsNothing() {
        var quick = Web.HOME + "/quick";
        var slow = List.of(Web.HOME + "/1", Web.HOME + "/2", Web.HOME + "/3", Web.HOME + "/4");
        var web = new Web().page(Web.HOME, allOf(List.of(quick), slow));
        slow.forEach(page -> web.page(TEN_MINUTES, page));
        long begun = System.nanoTime();

        web.assertCrawled(solution, Web.HOME, Set.of(allOf(List.of(Web.HOME, quick), slow)));

        assertTook(since(begun), TEN_MINUTES, Duration.ofMinutes(15));
    }

    private static String[] allOf(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toArray(String[]::new);
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("while one page takes long, pages that were found meanwhile are fetched, one after the other")
    void doesNotWaitForTheSlowest() {
        var five = Duration.ofMinutes(5);
        var web = new Web()
                .page(Web.HOME, Web.HOME + "/slow", Web.HOME + "/1")
                .page(Duration.ofMinutes(20), Web.HOME + "/slow", Web.HOME + "/end")
                .page(five, Web.HOME + "/1", Web.HOME + "/2")
                .page(five, Web.HOME + "/2", Web.HOME + "/3")
                .page(five, Web.HOME + "/3", Web.HOME + "/4");
        long begun = System.nanoTime();

        web.assertCrawled(
                solution,
                Web.HOME,
                Set.of(
                        Web.HOME,
                        Web.HOME + "/slow",
                        Web.HOME + "/1",
                        Web.HOME + "/2",
                        Web.HOME + "/3",
                        Web.HOME + "/4",
                        Web.HOME + "/end"));

        assertTook(since(begun), Duration.ofMinutes(20), Duration.ofMinutes(25));
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName(
            "while one page takes long, three that another one has found are fetched, and so are those to which they link")
    void fetchesWhatWasFoundMeanwhile() {
        var web = new Web()
                .page(Web.HOME, Web.HOME + "/slow", Web.HOME + "/a")
                .page(Duration.ofMinutes(40), Web.HOME + "/slow")
                .page(TEN_MINUTES, Web.HOME + "/a", Web.HOME + "/1", Web.HOME + "/2", Web.HOME + "/3");
        var expected = new TreeSet<>(Set.of(Web.HOME, Web.HOME + "/slow", Web.HOME + "/a"));
        for (int i = 1; i <= 3; i++) {
            web.page(TEN_MINUTES, Web.HOME + "/" + i, Web.HOME + "/" + i + "/next");
            web.page(TEN_MINUTES, Web.HOME + "/" + i + "/next");
            expected.add(Web.HOME + "/" + i);
            expected.add(Web.HOME + "/" + i + "/next");
        }
        long begun = System.nanoTime();

        web.assertCrawled(solution, Web.HOME, expected);

        assertTook(since(begun), Duration.ofMinutes(40), Duration.ofMinutes(46));
    }

    @EverySchedule(budget = 30, cause = Cause.LATE)
    @DisplayName("when the last page has been fetched, crawl returns")
    void returnsAtOnce() {
        var taken = crawlsAStar(solution, 1, TEN_MINUTES, TEN_MINUTES);

        assertTook(taken, Duration.ofMinutes(20), Duration.ofMinutes(22));
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while one crawl waits for seventy pages that take half an hour, another one goes on")
    void doesNotWaitForOtherCrawls(Workers workers) {
        waitsForNobody(workers, solution);
    }

    @EverySchedule(budget = 10, cause = Cause.SERIALISED)
    @DisplayName("while a crawl of one instance waits for seventy pages that take half an hour, one of another goes on")
    void doesNotWaitForOtherInstances(Workers workers) {
        waitsForNobody(workers, new Solution());
    }

    private void waitsForNobody(Workers workers, Solution other) {
        workers.add(
                "crawls seventy pages that take half an hour each",
                () -> crawlsAStar(solution, 70, Duration.ZERO, HALF_AN_HOUR));
        workers.add("crawls four pages that take ten minutes each", () -> {
            Thread.sleep(TEN_MINUTES);
            var taken = crawlsAStar(other, 4, Duration.ZERO, TEN_MINUTES);
            assertTook(taken, TEN_MINUTES, Duration.ofMinutes(15));
        });

        workers.run();
    }

    /** A home page with links to some others; gives how long the crawl took. */
    private static Duration crawlsAStar(Solution solution, int rays, Duration ofHome, Duration ofRay) {
        var web = new Web();
        var expected = new TreeSet<String>();
        for (int i = 0; i < rays; i++) {
            expected.add(Web.HOME + "/" + i);
            web.page(ofRay, Web.HOME + "/" + i, Web.HOME);
        }
        web.page(ofHome, Web.HOME, expected.toArray(new String[0]));
        expected.add(Web.HOME);
        long begun = System.nanoTime();
        web.assertCrawled(solution, Web.HOME, expected);
        return since(begun);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void assertTook(Duration taken, Duration atLeast, Duration atMost) {
        assertFalse(taken.compareTo(atLeast) < 0, "crawl returned before all pages were fetched");
        assertFalse(taken.compareTo(atMost) > 0, "known pages were not fetched, or crawl did not return");
    }
}
