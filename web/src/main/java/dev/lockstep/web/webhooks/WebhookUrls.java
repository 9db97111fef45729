package dev.lockstep.web.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where webhooks may be.
 *
 * @param privateAllowed whether also in the server's own network, and without TLS
 */
public record WebhookUrls(boolean privateAllowed) {

    private static final int MOST_LETTERS = 500;

    /** What somebody has typed. */
    public sealed interface Checked {

        /** Something may be sent there, as far as one can tell before its name is resolved. */
        record Good(URI url) implements Checked {}

        /**
         * Nothing may.
         *
         * @param words what was expected, for whoever has typed it
         */
        record Bad(String words) implements Checked {}
    }

    /** Looks at it; nobody is asked for the address of its host yet. */
    public Checked check(String text) {
        Optional<URI> url = parsed(text.strip());
        if (url.isEmpty()) {
            return new Checked.Bad(
                    "Expected an address such as https://example.org/lockstep, without a name or a password"
                            + " in front of the host, and without #.");
        }
        if (!privateAllowed && !isHttps(url.get())) {
            return new Checked.Bad(
                    "Expected an address that begins with https://: what is sent there goes through the Internet.");
        }
        if (!literal(url.get()).map(this::allows).orElse(true)) {
            return new Checked.Bad(
                    "This address is in a network of somebody's own, where this server sends nothing unless"
                            + " whoever runs it has allowed that.");
        }
        return new Checked.Good(url.get());
    }

    /** Whether something may be sent to that address. */
    boolean allows(InetAddress address) {
        return privateAllowed || PublicAddresses.contain(address);
    }

    static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI url = new URI(text);
            boolean isHttp = isHttps(url) || "http".equalsIgnoreCase(url.getScheme());
            boolean isPlain = url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
            boolean hasPort = url.getPort() == -1 || (url.getPort() > 0 && url.getPort() < 65_536);
            return isHttp && isPlain && hasPort && text.length() <= MOST_LETTERS ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> literal(URI url) {
        try {
            return Optional.of(InetAddress.ofLiteral(url.getHost()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
