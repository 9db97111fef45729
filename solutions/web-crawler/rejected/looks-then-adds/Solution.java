import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        Phaser open = new Phaser(1);
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            submit(startUrl, htmlParser, seen, executor, open);
            open.arriveAndAwaitAdvance();
        }
        return new ArrayList<>(seen);
    }

    private static void submit(
            String url, HtmlParser htmlParser, Set<String> seen, ExecutorService executor, Phaser open) {
        open.register();
        executor.execute(() -> {
            for (String link : htmlParser.getUrls(url)) {
                if (link.split("/")[2].equals(url.split("/")[2]) && !seen.contains(link)) {
                    seen.add(link);
                    submit(link, htmlParser, seen, executor, open);
                }
            }
            open.arriveAndDeregister();
        });
    }
}
