import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Four fetchers for each crawl. Each looks every second for something to fetch, and leaves when nobody is at work. */
class Solution {

    private static final int FETCHERS = 4;

    public Solution() {}

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var crawl = new Crawl(hostOf(startUrl), htmlParser);
        crawl.visit(startUrl);
        var fetchers = new ArrayList<Thread>();
        for (int i = 0; i < FETCHERS; i++) {
            fetchers.add(Thread.startVirtualThread(crawl::fetchAll));
        }
        try {
            for (Thread fetcher : fetchers) {
                fetcher.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(crawl.seen);
    }

    private static final class Crawl {

        final Set<String> seen = ConcurrentHashMap.newKeySet();
        private final String host;
        private final HtmlParser parser;
        private final Queue<String> known = new ConcurrentLinkedQueue<>();
        private final AtomicInteger busy = new AtomicInteger();

        Crawl(String host, HtmlParser parser) {
            this.host = host;
            this.parser = parser;
        }

        void visit(String url) {
            if (hostOf(url).equals(host) && seen.add(url)) {
                known.add(url);
            }
        }

        void fetchAll() {
            while (!isDone()) {
                busy.incrementAndGet(); // before the page is taken, so that it is always in the queue or counted
                String url = known.poll();
                if (url != null) {
                    parser.getUrls(url).forEach(this::visit);
                }
                busy.decrementAndGet(); // after all its links are in the queue
                if (url == null) {
                    pause();
                }
            }
        }

        private boolean isDone() {
            return known.isEmpty() && busy.get() == 0;
        }

        private static void pause() {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String hostOf(String url) {
        return url.split("/")[2];
    }
}
