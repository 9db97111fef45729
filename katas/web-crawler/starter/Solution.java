import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        visit(startUrl, htmlParser, seen);
        return new ArrayList<>(seen);
    }

    private static void visit(String url, HtmlParser htmlParser, Set<String> seen) {
        seen.add(url);
        var visits = new ArrayList<Thread>();
        for (var link : htmlParser.getUrls(url)) {
            if (hostOf(link).equals(hostOf(url)) && !seen.contains(link)) {
                visits.add(Thread.startVirtualThread(() -> visit(link, htmlParser, seen)));
            }
        }
        for (var visit : visits) {
            try {
                visit.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String hostOf(String url) {
        return url.split("/")[2];
    }
}
