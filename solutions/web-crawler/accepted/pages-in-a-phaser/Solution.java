import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Phaser;

/** Each page is a party of a phaser, which is there before its thread is started. */
class Solution {
    public Solution() {}

    private static String host(String url) {
        return url.split("/")[2];
    }

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
            for (String link : parser.getUrls(url))
                if (host(link).equals(host(url)) && seen.add(link)) fetch(link, parser, seen, pages);
            pages.arriveAndDeregister();
        });
    }
}
