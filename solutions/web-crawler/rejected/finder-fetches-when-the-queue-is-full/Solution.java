import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class Solution {

    public Solution() {}

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        // Four at a time, and a queue that cannot grow without end.
        var pool = new ThreadPoolExecutor(
                4, 4, 1, TimeUnit.SECONDS, new ArrayBlockingQueue<>(50), new ThreadPoolExecutor.CallerRunsPolicy());
        try {
            var crawl = new Crawl(htmlParser, startUrl.split("/")[2], pool);
            crawl.meet(startUrl);
            crawl.over.await();
            return new ArrayList<>(crawl.seen);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdown();
        }
    }

    private static final class Crawl {

        final Set<String> seen = ConcurrentHashMap.newKeySet();
        final CountDownLatch over = new CountDownLatch(1);
        private final AtomicInteger open = new AtomicInteger();
        private final HtmlParser parser;
        private final String host;
        private final ExecutorService pool;

        Crawl(HtmlParser parser, String host, ExecutorService pool) {
            this.parser = parser;
            this.host = host;
            this.pool = pool;
        }

        void meet(String url) {
            if (url.split("/")[2].equals(host) && seen.add(url)) {
                open.incrementAndGet();
                pool.execute(() -> fetch(url));
            }
        }

        private void fetch(String url) {
            parser.getUrls(url).forEach(this::meet);
            if (open.decrementAndGet() == 0) {
                over.countDown();
            }
        }
    }
}
