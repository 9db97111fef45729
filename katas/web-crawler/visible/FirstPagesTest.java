import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

class FirstPagesTest {

    private final Solution solution = new Solution();

    @EverySchedule(budget = 30)
    @DisplayName("all pages of the host are found, each is fetched once, and none of another host")
    void findsAll() {
        new Web()
                .page(Web.HOME, Web.HOME + "/sports", Web.HOME + "/weather", "http://other.example/news")
                .page(Web.HOME + "/sports", Web.HOME + "/sports/results", Web.HOME)
                .page(Web.HOME + "/weather", Web.HOME)
                .assertCrawled(
                        solution,
                        Web.HOME,
                        Set.of(Web.HOME, Web.HOME + "/sports", Web.HOME + "/weather", Web.HOME + "/sports/results"));
    }

    @EverySchedule(budget = 30, cause = Cause.SERIALISED)
    @DisplayName("three pages that take ten minutes each, all of them known, are fetched in ten minutes together")
    void fetchesTogether() {
        var minutes = Duration.ofMinutes(10);
        var web = new Web()
                .page(Web.HOME, Web.HOME + "/1", Web.HOME + "/2", Web.HOME + "/3")
                .page(minutes, Web.HOME + "/1")
                .page(minutes, Web.HOME + "/2")
                .page(minutes, Web.HOME + "/3");
        long begun = System.nanoTime();

        web.assertCrawled(solution, Web.HOME, Set.of(Web.HOME, Web.HOME + "/1", Web.HOME + "/2", Web.HOME + "/3"));

        var taken = Duration.ofNanos(System.nanoTime() - begun);
        assertFalse(taken.compareTo(Duration.ofMinutes(15)) > 0, "known pages waited for each other");
    }
}
