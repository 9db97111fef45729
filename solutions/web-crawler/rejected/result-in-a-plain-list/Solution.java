import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var crawl = new Crawl(htmlParser, startUrl.split("/")[2]);
        crawl.found(startUrl);
        try {
            crawl.done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return crawl.result;
    }

    private static final class Crawl {

        final List<String> result = new ArrayList<>(250);
        final Set<String> seen = ConcurrentHashMap.newKeySet();
        final AtomicInteger open = new AtomicInteger();
        final CountDownLatch done = new CountDownLatch(1);
        final HtmlParser parser;
        final String host;

        Crawl(HtmlParser parser, String host) {
            this.parser = parser;
            this.host = host;
        }

        void found(String url) {
            if (url.split("/")[2].equals(host) && seen.add(url)) {
                open.incrementAndGet();
                Thread.startVirtualThread(() -> fetch(url));
            }
        }

        private void fetch(String url) {
            parser.getUrls(url).forEach(this::found);
            result.add(url);
            if (open.decrementAndGet() == 0) {
                done.countDown();
            }
        }
    }
}
