package dev.lockstep.web.serve;

import dev.lockstep.web.http.Caller;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the token that a page has for its actions. */
final class Csrf {

    private static final Pattern META = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

    private Csrf() {}

    static String of(Caller caller) throws IOException, InterruptedException {
        return in(caller.get("/no-such-page"));
    }

    /** The one of this page. */
    static String in(HttpResponse<String> page) {
        Matcher meta = META.matcher(page.body());
        if (!meta.find()) {
            throw new AssertionError("a page without a token");
        }
        return meta.group(1);
    }
}
