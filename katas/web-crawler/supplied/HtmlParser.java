import java.util.List;

/** The pages of the web; the checks bring an implementation. */
public abstract class HtmlParser {

    /** Fetches that page, and gives the urls of all links on it. */
    public abstract List<String> getUrls(String url);
}
