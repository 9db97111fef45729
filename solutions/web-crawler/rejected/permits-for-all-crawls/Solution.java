import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

class Solution {
    public Solution() {}

    private static String host(String url) {
        return url.split("/")[2];
    }

    private final Semaphore permits = new Semaphore(64);

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var seen = new ConcurrentSkipListSet<String>(List.of(startUrl));
        var pages = new Phaser(1);
        fetch(startUrl, htmlParser, seen, pages);
        pages.arriveAndAwaitAdvance();
        return List.copyOf(seen);
    }

    private void fetch(String url, HtmlParser parser, Set<String> seen, Phaser pages) {
        pages.register();
        Thread.startVirtualThread(() -> {
            permits.acquireUninterruptibly();
            var links = parser.getUrls(url);
            permits.release();
            for (String link : links)
                if (host(link).equals(host(url)) && seen.add(link)) fetch(link, parser, seen, pages);
            pages.arriveAndDeregister();
        });
    }
}
