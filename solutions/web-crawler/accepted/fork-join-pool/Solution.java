import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;

class Solution {

    /** Each page is a party: it arrives when it has been fetched, after those that were found on it have been registered. */
    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        ForkJoinPool pool = new ForkJoinPool(16);
        Phaser open = new Phaser(1);
        submit(startUrl, htmlParser, seen, pool, open);
        open.arriveAndAwaitAdvance();
        pool.shutdown();
        return new ArrayList<>(seen);
    }

    private static void submit(String url, HtmlParser htmlParser, Set<String> seen, ForkJoinPool pool, Phaser open) {
        open.register();
        pool.execute(() -> {
            try {
                for (String link : htmlParser.getUrls(url)) {
                    if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                        submit(link, htmlParser, seen, pool, open);
                    }
                }
            } finally {
                open.arriveAndDeregister();
            }
        });
    }
}
