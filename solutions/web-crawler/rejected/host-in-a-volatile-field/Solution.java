import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

class Solution {

    private volatile String host;

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        host = hostOf(startUrl);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        seen.add(startUrl);
        visit(startUrl, htmlParser, seen);
        return new ArrayList<>(seen);
    }

    private void visit(String url, HtmlParser htmlParser, Set<String> seen) {
        List<Thread> children = new ArrayList<>();
        for (String link : htmlParser.getUrls(url)) {
            if (hostOf(link).equals(host) && seen.add(link)) {
                children.add(Thread.startVirtualThread(() -> visit(link, htmlParser, seen)));
            }
        }
        for (Thread child : children) {
            try {
                child.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String hostOf(String url) {
        return url.split("/")[2];
    }
}
