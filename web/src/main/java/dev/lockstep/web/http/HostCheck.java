package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Set;

/**
 * Answers only under the names that the server is known by.
 *
 * <p>A page of somebody else's could otherwise reach a server on this machine by a name of its own that suddenly means
 * 127.0.0.1 (DNS rebinding), and the browser would take both for one site.
 */
final class HostCheck {

    private final Set<String> names;

    /**
     * @param names host names without a port; in the form of the Host header, IPv6 addresses in brackets
     */
    HostCheck(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    void check(Context ctx) {
        String host = ctx.header("Host");
        if (host == null || !names.contains(name(host))) {
            throw RefusedException.wrongHost("This server was called by a name that it does not know. It answers as "
                    + String.join(", ", names.stream().sorted().toList()) + ".");
        }
    }

    /** Without the port; an IPv6 address keeps its brackets. */
    private static String name(String host) {
        int end = host.startsWith("[") ? host.indexOf(']') + 1 : host.indexOf(':');
        return (end > 0 ? host.substring(0, end) : host).toLowerCase(Locale.ROOT);
    }
}
