import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/** Only the caller's thread knows what was seen, so that needs no lock. */
class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() * 2);
        try {
            var fetches = new ExecutorCompletionService<List<String>>(executor);
            Set<String> seen = new HashSet<>();
            seen.add(startUrl);
            fetches.submit(() -> htmlParser.getUrls(startUrl));
            for (int open = 1; open > 0; open--) {
                for (String url : fetches.take().get()) {
                    if (host(url).equals(host(startUrl)) && seen.add(url)) {
                        open++;
                        fetches.submit(() -> htmlParser.getUrls(url));
                    }
                }
            }
            return new ArrayList<>(seen);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            executor.shutdown();
        }
    }

    private static String host(String url) {
        int end = url.indexOf('/', "http://".length());
        return end < 0 ? url : url.substring(0, end);
    }
}
