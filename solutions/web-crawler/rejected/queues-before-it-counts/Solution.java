import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Who finds nothing naps and looks again, until nothing is open any more. */
class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        String host = startUrl.split("/")[2];
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ConcurrentLinkedQueue<String> queue = new ConcurrentLinkedQueue<>();
        AtomicInteger open = new AtomicInteger(1);
        seen.add(startUrl);
        queue.add(startUrl);
        var executor = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            executor.execute(() -> {
                while (open.get() > 0) {
                    String url = queue.poll();
                    if (url == null) {
                        nap();
                        continue;
                    }
                    for (String link : htmlParser.getUrls(url)) {
                        if (link.split("/")[2].equals(host) && seen.add(link)) {
                            queue.add(link);
                            open.incrementAndGet();
                        }
                    }
                    open.decrementAndGet();
                }
            });
        }
        executor.shutdown();
        try {
            while (!executor.awaitTermination(1, TimeUnit.DAYS)) {
                System.out.println("still crawling");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new ArrayList<>(seen);
    }

    private static void nap() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
