import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

class Solution {

    public List<String> crawl(String startUrl, HtmlParser htmlParser) {
        Set<String> seen = new HashSet<>();
        Queue<String> queue = new ArrayDeque<>();
        seen.add(startUrl);
        queue.add(startUrl);
        while (!queue.isEmpty()) {
            for (String link : htmlParser.getUrls(queue.remove())) {
                if (link.split("/")[2].equals(startUrl.split("/")[2]) && seen.add(link)) {
                    queue.add(link);
                }
            }
        }
        return new ArrayList<>(seen);
    }
}
