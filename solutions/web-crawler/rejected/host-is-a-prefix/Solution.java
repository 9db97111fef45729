import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        int end = startUrl.indexOf('/', "http://".length());
        String host = end < 0 ? startUrl : startUrl.substring(0, end);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var fetches = new ExecutorCompletionService<List<String>>(executor);
            Set<String> seen = new HashSet<>();
            seen.add(startUrl);
            fetches.submit(() -> htmlParser.getUrls(startUrl));
            for (int open = 1; open > 0; open--) {
                for (String url : fetches.take().get()) {
                    if (url.startsWith(host) && seen.add(url)) {
                        open++;
                        fetches.submit(() -> htmlParser.getUrls(url));
                    }
                }
            }
            return new ArrayList<>(seen);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
