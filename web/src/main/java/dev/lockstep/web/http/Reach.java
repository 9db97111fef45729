package dev.lockstep.web.http;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * How people come to a server.
 *
 * @param publicUrl how its address begins where others see it; empty on one's own machine
 * @param keys with which it speaks TLS itself; empty if it does not
 * @param proxies addresses of programs that speak for others, and are believed about whom they speak for
 * @param signInPath where those are sent who have to sign in first; empty if nobody has to
 */
public record Reach(
        Optional<URI> publicUrl, Optional<TlsKeys> keys, Set<InetAddress> proxies, Optional<String> signInPath) {

    /** From one's own machine only, without a login. */
    public static final Reach LOCAL = new Reach(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public Reach {
        proxies = Set.copyOf(proxies);
    }

    /** Whether browsers reach it by TLS, its own or a proxy's. */
    boolean isHttps() {
        return keys.isPresent()
                || publicUrl.map(url -> "https".equals(url.getScheme())).orElse(false);
    }
}
