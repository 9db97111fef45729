import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

class Solution {

    private static final ThreadPoolExecutor POOL = pool();

    private static ThreadPoolExecutor pool() {
        var pool = new ThreadPoolExecutor(32, 32, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        var fetches = new ExecutorCompletionService<List<String>>(POOL);
        Set<String> seen = new HashSet<>();
        seen.add(startUrl);
        fetches.submit(() -> htmlParser.getUrls(startUrl));
        try {
            for (int open = 1; open > 0; open--) {
                for (String url : fetches.take().get()) {
                    if (url.split("/")[2].equals(startUrl.split("/")[2]) && seen.add(url)) {
                        open++;
                        fetches.submit(() -> htmlParser.getUrls(url));
                    }
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(seen);
    }
}
