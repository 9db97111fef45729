import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = Collections.synchronizedSet(new HashSet<>());
        seen.add(startUrl);
        visit(startUrl, htmlParser, seen);
        return List.copyOf(seen);
    }

    private void visit(String url, HtmlParser htmlParser, Set<String> seen) {
        List<Thread> children = new ArrayList<>();
        for (String link : htmlParser.getUrls(url)) {
            if (link.split("/")[2].equals(url.split("/")[2]) && seen.add(link)) {
                Thread child = new Thread(() -> visit(link, htmlParser, seen));
                child.start();
                children.add(child);
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
