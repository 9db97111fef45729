import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

public class Solution {

    private static final int WORKERS = 5;

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Frontier frontier = new Frontier(startUrl);
        Thread[] workers = new Thread[WORKERS];
        for (int i = 0; i < WORKERS; i++) {
            workers[i] = new Thread(() -> work(frontier, htmlParser));
            workers[i].start();
        }
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException e) {
                throw new RuntimeException(e);
            }
        }
        return new ArrayList<>(frontier.seen);
    }

    private static void work(Frontier frontier, HtmlParser htmlParser) {
        String url = frontier.next();
        while (url != null) {
            frontier.fetched(htmlParser.getUrls(url));
            url = frontier.next();
        }
    }

    private static class Frontier {

        final Set<String> seen = new LinkedHashSet<>();
        private final Queue<String> waiting = new ArrayDeque<>();
        private final String host;
        private int underWay;

        Frontier(String startUrl) {
            host = startUrl.split("/")[2];
            add(startUrl);
        }

        private void add(String url) {
            if (url.split("/")[2].equals(host) && seen.add(url)) {
                waiting.add(url);
            }
        }

        /** The next page, or null when there will be none. */
        synchronized String next() {
            while (waiting.isEmpty() && underWay > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    throw new RuntimeException(e);
                }
            }
            if (waiting.isEmpty()) {
                return null;
            }
            underWay++;
            return waiting.remove();
        }

        synchronized void fetched(List<String> links) {
            underWay--;
            links.forEach(this::add);
            notifyAll();
        }
    }
}
