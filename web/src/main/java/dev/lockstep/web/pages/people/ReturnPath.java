package dev.lockstep.web.pages.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before they had to sign in: a page of ours, whatever a link says that somebody else has made. */
final class ReturnPath {

    /** Browsers read two slashes, and backslashes as well, as the beginning of another site's address. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private ReturnPath() {}

    static String of(@Nullable String text) {
        return text != null && OURS.matcher(text).matches() ? text : "/";
    }
}
