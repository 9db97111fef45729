import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Correct, if inelegant: four fetches at a time, and the caller keeps a processor busy until all are done. */
class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = new ConcurrentSkipListSet<>();
        Semaphore permits = new Semaphore(4);
        AtomicInteger open = new AtomicInteger(1);
        seen.add(startUrl);
        start(startUrl, htmlParser, seen, permits, open);
        while (open.get() > 0) {
            Thread.onSpinWait();
        }
        return new ArrayList<>(seen);
    }

    private static void start(
            String url, HtmlParser htmlParser, Set<String> seen, Semaphore permits, AtomicInteger open) {
        Thread.startVirtualThread(() -> {
            permits.acquireUninterruptibly();
            List<String> links = htmlParser.getUrls(url);
            permits.release();
            for (String link : links) {
                if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                    open.incrementAndGet();
                    start(link, htmlParser, seen, permits, open);
                }
            }
            open.decrementAndGet();
        });
    }
}
