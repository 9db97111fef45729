import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            visit(startUrl, htmlParser, seen, executor).join();
        }
        return seen.stream().toList();
    }

    /** Ends when this page and all that were found through it have been fetched; no thread waits for that. */
    private static CompletableFuture<Void> visit(
            String url, HtmlParser htmlParser, Set<String> seen, Executor executor) {
        return CompletableFuture.supplyAsync(() -> htmlParser.getUrls(url), executor)
                .thenCompose(links -> CompletableFuture.allOf(links.stream()
                        .filter(link -> host(link).equals(host(url)))
                        .filter(seen::add)
                        .map(link -> visit(link, htmlParser, seen, executor))
                        .toArray(CompletableFuture<?>[]::new)));
    }

    private static String host(String url) {
        return url.split("/")[2];
    }
}
