import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newCachedThreadPool();
        seen.add(startUrl);
        submit(startUrl, htmlParser, seen, executor);
        try {
            executor.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        executor.shutdown();
        return new ArrayList<>(seen);
    }

    private static void submit(String url, HtmlParser htmlParser, Set<String> seen, ExecutorService executor) {
        executor.execute(() -> {
            for (String link : htmlParser.getUrls(url)) {
                if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                    submit(link, htmlParser, seen, executor);
                }
            }
        });
    }
}
