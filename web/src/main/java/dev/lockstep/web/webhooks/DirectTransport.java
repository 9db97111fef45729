package dev.lockstep.web.webhooks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends over a connection of its own, by HTTP/1.1. The name of a host is resolved once, and the connection goes to the very address that was
 * looked at: a name that leads elsewhere a moment later leads nobody astray. Redirects are not followed, and of the answer only the status
 * is read. No client of the JDK's lets its caller say which address to connect to and still checks the certificate against the name.
 */
final class DirectTransport implements Transport, AutoCloseable {

    private final WebhookUrls urls;
    private final Resolver resolver;
    private final SSLSocketFactory tls;
    private final Duration patience;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("deadlines of webhooks").factory());

    /** Knows the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    /**
     * @param patience how long one try may take, whatever the receiver does
     */
    DirectTransport(WebhookUrls urls, Resolver resolver, SSLSocketFactory tls, Duration patience) {
        this.urls = urls;
        this.resolver = resolver;
        this.tls = tls;
        this.patience = patience;
    }

    /** One that asks this machine's name service, and trusts whom its JDK trusts. */
    static DirectTransport usual(WebhookUrls urls, Duration patience) {
        return new DirectTransport(
                urls,
                host -> List.of(InetAddress.getAllByName(host)),
                (SSLSocketFactory) SSLSocketFactory.getDefault(),
                patience);
    }

    @Override
    public Answer post(URI url, Map<String, String> headers, String body) {
        List<InetAddress> addresses;
        try {
            addresses = resolver.addresses(url.getHost());
        } catch (UnknownHostException _) {
            return new Answer.None("there is no host of this name");
        }
        if (!addresses.stream().allMatch(urls::allows) || (!urls.privateAllowed() && !WebhookUrls.isHttps(url))) {
            return new Answer.NotAllowed(
                    "not sent: this host is in a network of somebody's own, or spoken to without TLS, which whoever runs"
                            + " this server has not allowed");
        }
        return post(url, addresses.getFirst(), HttpPost.of(url, headers, body));
    }

    private Answer post(URI url, InetAddress address, HttpPost post) {
        try (Socket socket = new Socket()) {
            AtomicBoolean late = new AtomicBoolean();
            Future<?> deadline = watch.schedule(() -> giveUp(socket, late), patience.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(address, port(url)));
                return new Answer.Status(post.over(WebhookUrls.isHttps(url) ? secured(socket, url) : socket));
            } catch (IOException e) {
                return new Answer.None(
                        late.get()
                                ? "no answer within %d s".formatted(patience.toSeconds())
                                : "the connection failed (%s)"
                                        .formatted(e.getClass().getSimpleName()));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException _) {
            return new Answer.None("the connection could not be closed");
        }
    }

    /** Says so before it closes: who finds the socket closed must know why. */
    private static void giveUp(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException _) {
            // whoever uses it is told the same
        }
    }

    /** The certificate has to be one for the name that was typed, not for the address. */
    private Socket secured(Socket socket, URI url) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, url.getHost(), port(url), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static int port(URI url) {
        if (url.getPort() > 0) {
            return url.getPort();
        }
        return WebhookUrls.isHttps(url) ? 443 : 80;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
