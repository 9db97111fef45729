import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var crawl = new Crawl(htmlParser, startUrl.split("/")[2]);
        crawl.found(startUrl);
        while (!crawl.done) {
            Thread.onSpinWait();
        }
        return new ArrayList<>(crawl.seen);
    }

    private static final class Crawl {

        final Set<String> seen = ConcurrentHashMap.newKeySet();
        final AtomicInteger open = new AtomicInteger();
        final HtmlParser parser;
        final String host;
        boolean done;

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
            if (open.decrementAndGet() == 0) {
                done = true;
            }
        }
    }
}
