import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        ExecutorService executor = Executors.newFixedThreadPool(16);
        visit(startUrl, htmlParser, seen, executor);
        executor.shutdown();
        return new ArrayList<>(seen);
    }

    private void visit(String url, HtmlParser htmlParser, Set<String> seen, ExecutorService executor) {
        List<Future<?>> children = new ArrayList<>();
        for (String link : htmlParser.getUrls(url)) {
            if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                children.add(executor.submit(() -> visit(link, htmlParser, seen, executor)));
            }
        }
        for (Future<?> child : children) {
            try {
                child.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
