package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Programs that stand in front of the server and speak for others.
 *
 * <p>Anybody can send {@code X-Forwarded-For} and {@code X-Forwarded-Proto}; only those are believed that come from such a program. Of
 * {@code X-Forwarded-For}, which each program on the way lengthens at its end, the last address counts that is none of theirs: what stands
 * before it, whoever asks may have made up.
 */
final class TrustedProxies {

    private final Set<InetAddress> addresses;

    TrustedProxies(Set<InetAddress> addresses) {
        this.addresses = Set.copyOf(addresses);
    }

    /** The address of whoever asks. */
    String client(Context ctx) {
        if (!speaks(ctx)) {
            return ctx.ip();
        }
        for (String hop : lastFirst(ctx)) {
            Optional<InetAddress> address = address(hop);
            if (address.isEmpty()) {
                break;
            }
            if (!addresses.contains(address.get())) {
                return address.get().getHostAddress();
            }
        }
        return ctx.ip();
    }

    /** Whether whoever asks came to such a program by TLS. */
    boolean sayHttps(Context ctx) {
        return speaks(ctx) && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    }

    private boolean speaks(Context ctx) {
        return address(ctx.ip()).map(addresses::contains).orElse(false);
    }

    private static List<String> lastFirst(Context ctx) {
        List<String> hops = new ArrayList<>();
        Collections.list(ctx.req().getHeaders("X-Forwarded-For"))
                .forEach(header -> hops.addAll(List.of(header.split(",", -1))));
        return hops.reversed().stream().map(String::strip).toList();
    }

    /** Without asking a name server. */
    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
