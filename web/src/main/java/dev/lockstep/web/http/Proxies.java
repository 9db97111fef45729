package dev.lockstep.web.http;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proxies whose word counts for where a request comes from: each adds to {@code X-Forwarded-For} who has asked it. What anybody
 * else has written there is not believed. Immutable.
 */
public final class Proxies {

    /** Nobody's word counts. */
    public static final Proxies NONE = new Proxies(Set.of());

    static final String HEADER = "X-Forwarded-For";

    private final Set<InetAddress> trusted;

    private Proxies(Set<InetAddress> trusted) {
        this.trusted = Set.copyOf(trusted);
    }

    /**
     * These.
     *
     * @param addresses IPv4 or IPv6; not looked up
     * @throws IllegalArgumentException if one is no address; the message says which
     */
    public static Proxies at(Collection<String> addresses) {
        return new Proxies(addresses.stream().map(Proxies::parsed).collect(Collectors.toSet()));
    }

    private static InetAddress parsed(String address) {
        return address(address)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"%s\" is no address; expected one such as 10.0.0.7 or fd00::7".formatted(address)));
    }

    /**
     * The address that a request comes from: the one nearest to us that is no trusted proxy.
     *
     * @param peer the other end of the connection
     * @param forwarded all values of the header, in their order
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
        return !trusted.isEmpty() && address(address).filter(trusted::contains).isPresent();
    }

    /** Some proxies add the port: {@code 10.0.0.7:1234}, {@code [fd00::7]:1234}. */
    private static String withoutPort(String address) {
        if (address.startsWith("[")) {
            return address.substring(1, Math.max(1, address.indexOf(']')));
        }
        int colon = address.indexOf(':');
        return colon >= 0 && colon == address.lastIndexOf(':') ? address.substring(0, colon) : address;
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
