import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        String host = startUrl.split("/")[2];
        Set<String> seen = new HashSet<>();
        seen.add(startUrl);
        List<String> round = List.of(startUrl);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!round.isEmpty()) {
                List<Future<List<String>>> fetches = new ArrayList<>();
                for (String url : round) {
                    fetches.add(executor.submit(() -> htmlParser.getUrls(url)));
                }
                List<String> next = new ArrayList<>();
                for (Future<List<String>> fetch : fetches) {
                    for (String link : fetch.get()) {
                        if (link.split("/")[2].equals(host) && seen.add(link)) {
                            next.add(link);
                        }
                    }
                }
                round = next;
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(seen);
    }
}
