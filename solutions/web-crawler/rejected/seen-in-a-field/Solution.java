import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

class Solution {

    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        seen.add(startUrl);
        visit(startUrl, htmlParser);
        return new ArrayList<>(seen);
    }

    private void visit(String url, HtmlParser htmlParser) {
        List<Thread> children = new ArrayList<>();
        for (String link : htmlParser.getUrls(url)) {
            if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                children.add(Thread.startVirtualThread(() -> visit(link, htmlParser)));
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
}
