import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        Queue<String> queue = new ConcurrentLinkedQueue<>();
        seen.add(startUrl);
        queue.add(startUrl);
        try (var executor = Executors.newFixedThreadPool(8)) {
            for (String url = queue.poll(); url != null; url = queue.poll()) {
                String page = url;
                executor.execute(() -> {
                    for (String link : htmlParser.getUrls(page)) {
                        if (link.split("/")[2].equals(page.split("/")[2]) && seen.add(link)) {
                            queue.add(link);
                        }
                    }
                });
            }
        }
        return new ArrayList<>(seen);
    }
}
