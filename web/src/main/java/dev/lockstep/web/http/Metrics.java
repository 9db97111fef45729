package dev.lockstep.web.http;

import dev.lockstep.web.operate.Exposition;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a monitoring system reads every few seconds. */
public final class Metrics {

    /** By one of these a proxy says for whom it asks. */
    private static final List<String> OF_PROXIES = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final Set<InetAddress> readers;
    private final List<Consumer<Exposition>> sources;

    private Metrics(Set<InetAddress> readers, List<Consumer<Exposition>> sources) {
        this.readers = Set.copyOf(readers);
        this.sources = List.copyOf(sources);
    }

    /**
     * Answers those who ask from this very machine, and from {@code readers}. Nobody else may know how busy a server is, and what comes
     * by a proxy may come from anybody.
     *
     * @param readers further addresses
     */
    public static Route route(Set<InetAddress> readers, List<Consumer<Exposition>> sources) {
        Metrics metrics = new Metrics(readers, sources);
        return Route.get("/metrics", Role.EVERYBODY, metrics::answer).at(Cost.NOTHING);
    }

    private void answer(Context ctx) {
        String proxy =
                OF_PROXIES.stream().filter(name -> ctx.header(name) != null).collect(Collectors.joining(", "));
        if (!proxy.isEmpty()) {
            throw RefusedException.forbidden(
                    "These figures are not told by way of a proxy (there is a header %s). Ask the server itself."
                            .formatted(proxy));
        }
        if (!mayRead(ctx.ip())) {
            throw RefusedException.forbidden(
                    "These figures are for this machine, and for those whom --metrics-to names.");
        }
        Exposition exposition = new Exposition();
        sources.forEach(source -> source.accept(exposition));
        ctx.contentType(Exposition.CONTENT_TYPE).result(exposition.text());
    }

    private boolean mayRead(String address) {
        InetAddress asks = InetAddress.ofLiteral(address);
        return asks.isLoopbackAddress() || readers.contains(asks);
    }
}
