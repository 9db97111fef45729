import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.EverySchedule;
import dev.lockstep.engine.Stress;
import dev.lockstep.engine.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

/** Pages whose fetches end at the same moment. */
class HiddenTogetherTest {

    private static final String A = Web.HOME + "/a";
    private static final String B = Web.HOME + "/b";
    private static final String C = Web.HOME + "/c";
    private static final String D = Web.HOME + "/d";
    private static final String ORG = "http://news.example.org";
    private static final String OTHER = "http://other.example";

    private final Solution solution = new Solution();

    @EverySchedule(budget = 250)
    @DisplayName("a page that two others link to is fetched once")
    void twoFindTheSame() {
        new Web()
                .page(Web.HOME, A, B)
                .page(A, C)
                .page(B, C)
                .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, A, B, C));
    }

    @EverySchedule(budget = 150)
    @DisplayName("a page that two others link to, which come in at the same moment, is fetched once")
    void twoFindTheSameAtTheSameTime() {
        var minutes = Duration.ofMinutes(10);
        new Web()
                .page(minutes, Web.HOME, A, B)
                .page(minutes, A, C, D)
                .page(minutes, B, D, C)
                .page(minutes, C, A)
                .assertCrawled(solution, Web.HOME, Set.of(Web.HOME, A, B, C, D));
    }

    @EverySchedule(budget = 200)
    @DisplayName("when each of four pages links to all the others, each is fetched once and all are found")
    void allFindAll() {
        new Web()
                .page(A, A, B, C, D)
                .page(B, D, C, B, A)
                .page(C, B, A, D)
                .page(D, C, A, B)
                .assertCrawled(solution, A, Set.of(A, B, C, D));
    }

    @EverySchedule(budget = 200)
    @DisplayName("of pages without links, whose fetches end together, none is missing in the result")
    void noneIsMissing() {
        new Web().page(Web.HOME, A, B, C).assertCrawled(solution, Web.HOME, Set.of(Web.HOME, A, B, C));
    }

    @EverySchedule(budget = 150)
    @DisplayName("two crawls of one instance at the same time each fetch all of their own pages, once")
    void crawlsKeepApart(Workers workers) {
        workers.add(2, "crawls", crawler -> crawlsSomePages(solution, Web.HOME));

        workers.run();
    }

    @EverySchedule(budget = 30)
    @DisplayName("two instances that crawl at the same time each fetch all of their own pages, once")
    void instancesKeepApart(Workers workers) {
        workers.add("crawls", () -> crawlsSomePages(solution, Web.HOME));
        workers.add("crawls with another instance", () -> crawlsSomePages(new Solution(), Web.HOME));

        workers.run();
    }

    @EverySchedule(budget = 60)
    @DisplayName("crawls of three different hosts at the same time each find and fetch the pages of their own only")
    void hostsKeepApart(Workers workers) {
        workers.add("crawls", () -> crawlsSomePages(solution, Web.HOME));
        workers.add("crawls another host", () -> crawlsSomePages(solution, ORG));
        workers.add("crawls a third host with another instance", () -> crawlsSomePages(new Solution(), OTHER));

        workers.run();
    }

    @EverySchedule(budget = 100, cause = Cause.ORDER)
    @DisplayName("what the caller did before is visible to the fetches, and what they did to the caller")
    void showsWhatWasDone() {
        var words = new int[4];
        words[0] = 1;
        var urls = List.of(Web.HOME, A, B);
        var counting = new HtmlParser() {
            @Override
            public List<String> getUrls(String url) {
                int page = urls.indexOf(url);
                words[page + 1] = words[0] + page;
                return page == 0 ? List.of(A, B) : List.of();
            }
        };

        assertEquals(3, solution.crawl(Web.HOME, counting).size());

        assertEquals(List.of(1, 1, 2, 3), List.of(words[0], words[1], words[2], words[3]));
    }

    @Stress(iterations = 20)
    @DisplayName(
            "two crawls of one instance, of a hundred pages each that link to each other, find and fetch each page once")
    void manyFindMany(Workers workers) {
        workers.add(2, "crawls a hundred pages", crawler -> {
            var web = new Web();
            var urls = new String[100];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = A + i;
            }
            for (int i = 0; i < urls.length; i++) {
                int next = 3 * i % urls.length;
                web.page(urls[i], urls[(i + 1) % urls.length], urls[(next + 1) % urls.length], urls[next]);
            }
            web.assertCrawled(solution, urls[0], Set.of(urls));
        });

        workers.run();
    }

    /** One of the pages links to all three hosts. */
    private static void crawlsSomePages(Solution solution, String home) {
        var a = home + "/a";
        var b = home + "/b";
        var c = home + "/c";
        new Web()
                .page(home, a, b)
                .page(a, b, C, ORG + "/c", OTHER + "/c")
                .page(b, c, home)
                .assertCrawled(solution, home, Set.of(home, a, b, c));
    }
}
