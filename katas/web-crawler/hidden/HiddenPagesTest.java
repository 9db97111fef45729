import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Leaks;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

class HiddenPagesTest {

    private static final String A = Web.HOME + "/a";
    private static final String B = Web.HOME + "/b";

    private final Solution solution = new Solution();

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a page without links is the whole result")
    void single() {
        new Web().page(Web.HOME).assertCrawled(solution, Web.HOME, Set.of(Web.HOME));
        new Web().page(A).assertCrawled(solution, A, Set.of(A));
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("links to other hosts are left out, however much their urls look alike")
    void staysOnTheHost() {
        new Web()
                .page(
                        Web.HOME,
                        "http://news.example.org/a",
                        "http://news.examples/a",
                        "http://news.exampl/a",
                        "http://old.news.example/a",
                        "http://example/a",
                        "http://other.example/news.example/a",
                        "http://other.example/http://news.example/a",
                        Web.HOME + "/other.example",
                        "http://news.example.org")
                .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, Web.HOME + "/other.example"));
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a crawl that begins at a path stays on its host and takes in what is above that path")
    void beginsAnywhere() {
        new Web()
                .page(A + "/deep/down", Web.HOME, "http://news.example.org/a/deep/down", "http://a/deep/down")
                .page(Web.HOME, A + "/deep", B)
                .assertCrawled(solution, A + "/deep/down", Set.of(A + "/deep/down", Web.HOME, A + "/deep", B));
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("pages that nobody links to are not fetched")
    void findsOnlyWhatIsLinked() {
        new Web().page(Web.HOME, A).page(A, B).page(B).assertCrawled(solution, A, Set.of(A, B));
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("urls that differ in a slash at the end are two pages")
    void comparesToTheLetter() {
        new Web()
                .page(Web.HOME, Web.HOME + "/", A, A + "/")
                .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, Web.HOME + "/", A, A + "/"));
    }

    @EverySchedule(budget = 30)
    @Tag("functional")
    @DisplayName("pages that link to themselves, to a page twice, and back are fetched once")
    void goesRoundInNoCircles() {
        new Web()
                .page(Web.HOME, A, A, Web.HOME, A, B)
                .page(A, Web.HOME, B, B, A)
                .page(B, B, A, Web.HOME)
                .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, A, B));
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a chain of two hundred pages is followed to its end")
    void followsAChain() {
        var web = new Web();
        var expected = new TreeSet<String>();
        for (int i = 1; i <= 200; i++) {
            expected.add(A + i);
            if (i < 200) {
                web.page(A + i, A + (i + 1));
            }
        }
        web.assertCrawled(solution, A + 1, expected);
    }

    @EverySchedule(budget = 10)
    @Tag("functional")
    @DisplayName("a hundred pages on one page, each of which links to others and back, are fetched once each")
    void copesWithMany() {
        var links = IntStream.range(0, 100).mapToObj(number -> A + number).toArray(String[]::new);
        var web = new Web().page(Web.HOME, links);
        for (int i = 0; i < links.length; i++) {
            web.page(links[i], Web.HOME, links[(i + 1) % links.length], links[(i + 50) % links.length]);
        }
        var expected = new TreeSet<>(Arrays.asList(links));
        expected.add(Web.HOME);
        web.assertCrawled(solution, Web.HOME, expected);
    }

    @EverySchedule(budget = 20)
    @Tag("functional")
    @DisplayName("a second crawl begins with nothing: the same pages, and those of another host, are found again")
    void beginsWithNothing() {
        for (var host : new String[] {Web.HOME, Web.HOME, "http://other.example", Web.HOME}) {
            new Web()
                    .page(host, host + "/a", Web.HOME + "/a", "http://other.example/a")
                    .assertCrawled(solution, host, Set.of(host, host + "/a"));
        }
    }

    @EverySchedule(budget = 30, allowedLeaks = Leaks.NONE)
    @DisplayName("after a crawl every thread that was started for it ends by itself")
    void leavesNoThread() {
        for (int round = 0; round < 2; round++) {
            new Web()
                    .page(Web.HOME, A, B)
                    .page(Duration.ofMinutes(1), A, Web.HOME)
                    .page(Duration.ofMinutes(1), B, A)
                    .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, A, B));
        }
    }
}
