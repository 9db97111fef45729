import java.util.List;

/** The checks bring an implementation; leave this file as it is. */
public abstract class HtmlParser {

    /** Fetches that page, and gives the urls of all links on it. */
    public abstract List<String> getUrls(String url);
}
