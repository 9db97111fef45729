import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A small web: pages, their links, and how often each was fetched. */
final class Web extends HtmlParser {

    static final String HOME = "http://news.example";

    private static final class Page {
        List<String> links = List.of();
        Duration time = Duration.ZERO;
        final AtomicInteger fetches = new AtomicInteger();
    }

    private final Map<String, Page> pages = new HashMap<>();

    /** A page that is fetched in no time. Links may lead to pages that are not described; those have no links. */
    Web page(String url, String... links) {
        return page(Duration.ZERO, url, links);
    }

    /** A page that takes some time. */
    Web page(Duration time, String url, String... links) {
        var page = pages.computeIfAbsent(url, added -> new Page());
        page.time = time;
        page.links = List.of(links);
        for (var link : links) {
            pages.computeIfAbsent(link, added -> new Page());
        }
        return this;
    }

    @Override
    public List<String> getUrls(String url) {
        var page = pages.get(url);
        page.fetches.incrementAndGet();
        pass(page.time);
        return page.links;
    }

    /** Time is virtual: it jumps ahead when nobody can go on, so hours cost nothing. */
    private static void pass(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Crawls from {@code startUrl} and fails unless it finds exactly {@code expected}, and nothing else was fetched. */
    void assertCrawled(Solution solution, String startUrl, Set<String> expected) {
        assertFound(expected, solution.crawl(startUrl, this));
    }

    private void assertFound(Set<String> expected, List<String> found) {
        assertNotNull(found, "crawl returned null");
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.nullsFirst(Comparator.naturalOrder()));
        assertEquals(new ArrayList<>(new TreeSet<>(expected)), sorted);
        pages.forEach((url, page) ->
                assertEquals(expected.contains(url) ? 1 : 0, page.fetches.get(), () -> "fetches of " + url));
    }
}
