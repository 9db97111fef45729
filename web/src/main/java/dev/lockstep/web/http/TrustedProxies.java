package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Programs that stand in front of the server and speak for others. Immutable.
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
        return origin(ctx.ip(), Collections.list(ctx.req().getHeaders("X-Forwarded-For")));
    }

    /** Whether whoever asks came to such a program by TLS. */
    boolean sayHttps(Context ctx) {
        return isTrusted(ctx.ip()) && "https".equalsIgnoreCase(ctx.header("X-Forwarded-Proto"));
    }

    /**
     * The address that a request comes from: the one nearest to us that is no trusted proxy.
     *
     * @param peer the other end of the connection
     * @param forwarded all values of {@code X-Forwarded-For}, in their order
     */
    String origin(String peer, List<String> forwarded) {
        List<String> way = new ArrayList<>(forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",", -1)))
                .toList());
        String nearest = peer;
        while (isTrusted(nearest) && !way.isEmpty()) {
            Optional<InetAddress> before = address(withoutPort(way.removeLast().strip()));
            if (before.isEmpty()) {
                return nearest; // a trusted proxy would not have written this; what is beyond it nobody vouches for
            }
            nearest = before.get().getHostAddress();
        }
        return nearest;
    }

    private boolean isTrusted(String address) {
        return address(address).map(addresses::contains).orElse(false);
    }

    /** Some proxies add the port: {@code 10.0.0.7:1234}, {@code [fd00::7]:1234}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(1, address.indexOf(']')));
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
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
