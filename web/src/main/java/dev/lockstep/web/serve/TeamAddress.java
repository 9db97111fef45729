package dev.lockstep.web.serve;

import dev.lockstep.web.http.TlsKeys;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * By which way people are to come to a server, as somebody has typed it; refused where passwords would go through a network in the clear.
 *
 * @param bind the address to listen at, in figures
 * @param publicUrl how links are to begin; empty if not given
 * @param keys with which the server speaks TLS itself
 * @param proxies addresses, in figures, of programs that speak TLS for it
 * @param plainHttp whether somebody has asked for plain HTTP
 */
public record TeamAddress(
        String bind, Optional<String> publicUrl, Optional<TlsKeys> keys, List<String> proxies, boolean plainHttp) {

    public TeamAddress {
        proxies = List.copyOf(proxies);
    }

    /** Thrown for a way that leads nowhere or is not safe; the message says what to do. */
    public static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }

    /**
     * The way, if it is safe.
     *
     * @param newAdmin whether somebody is to be let in as an admin even if there is one
     */
    public Audience.Team audience(boolean newAdmin) throws RefusedException {
        InetAddress address = address("--bind", bind);
        Optional<URI> url = publicUrl.isEmpty() ? Optional.empty() : Optional.of(url(publicUrl.get()));
        Set<InetAddress> trusted = new HashSet<>();
        for (String proxy : proxies) {
            trusted.add(address("--trusted-proxy", proxy));
        }
        requireUrl(address, url);
        requireTls(address, url);
        return new Audience.Team(address, url, keys, trusted, newAdmin);
    }

    private static InetAddress address(String option, String text) throws RefusedException {
        try {
            return InetAddress.ofLiteral(text.equals("localhost") ? "127.0.0.1" : text);
        } catch (IllegalArgumentException _) {
            throw new RefusedException("%s %s: expected an address in figures, such as 127.0.0.1, 0.0.0.0 or ::1."
                    .formatted(option, text));
        }
    }

    private static URI url(String text) throws RefusedException {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean isPlain = url.getRawPath().isEmpty()
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null;
            if (url.getHost() != null && isPlain && Set.of("http", "https").contains(String.valueOf(url.getScheme()))) {
                return url;
            }
        } catch (URISyntaxException _) {
            // said below
        }
        throw new RefusedException(
                "--public-url %s: expected https://HOST or https://HOST:PORT, without anything after it."
                        .formatted(text));
    }

    private void requireUrl(InetAddress address, Optional<URI> url) throws RefusedException {
        if (url.isEmpty() && !address.isLoopbackAddress()) {
            throw new RefusedException(
                    "Others can reach the server at %s, but nobody has said by which name. Add --public-url https://HOST, as invite links are to begin."
                            .formatted(bind));
        }
    }

    private void requireTls(InetAddress address, Optional<URI> url) throws RefusedException {
        boolean https = url.map(it -> "https".equals(it.getScheme())).orElse(keys.isPresent());
        if (https && keys.isEmpty() && proxies.isEmpty()) {
            throw new RefusedException(
                    "People are to come by https, but nobody speaks it here. Add --key-store FILE, or, if a proxy in"
                            + " front of the server does, --trusted-proxy with the proxy's address.");
        }
        if (!https && keys.isPresent()) {
            throw new RefusedException(
                    "There is a key store, so people come by https: let --public-url begin with https://.");
        }
        boolean stays = address.isLoopbackAddress()
                && url.map(TeamAddress::isOfThisMachine).orElse(true);
        if (!https && !stays && !plainHttp) {
            throw new RefusedException(
                    "Passwords would go through the network in the clear. Let --public-url begin with https:// and add"
                            + " --key-store FILE or --trusted-proxy ADDRESS; or, in a network where you trust everybody,"
                            + " add --plain-http.");
        }
    }

    private static boolean isOfThisMachine(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
