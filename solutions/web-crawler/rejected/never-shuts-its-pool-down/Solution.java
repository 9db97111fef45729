import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        visit(startUrl, htmlParser, seen, Executors.newFixedThreadPool(8)).join();
        return new ArrayList<>(seen);
    }

    private static CompletableFuture<Void> visit(
            String url, HtmlParser htmlParser, Set<String> seen, Executor executor) {
        return CompletableFuture.supplyAsync(() -> htmlParser.getUrls(url), executor)
                .thenCompose(links -> CompletableFuture.allOf(links.stream()
                        .filter(link -> link.split("/")[2].equals(url.split("/")[2]))
                        .filter(seen::add)
                        .map(link -> visit(link, htmlParser, seen, executor))
                        .toArray(CompletableFuture<?>[]::new)));
    }
}
