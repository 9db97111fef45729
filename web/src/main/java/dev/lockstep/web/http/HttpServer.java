package dev.lockstep.web.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Answers routes over HTTP. */
public final class HttpServer implements AutoCloseable {

    /** Of a request. A solution has a few files of some kilobytes, a ZIP of ten katas with their solutions has most of it. */
    static final long MOST_BYTES = 1_000_000;

    private final Javalin javalin;
    private final HttpSettings settings;
    private final OpenStreams streams;

    private HttpServer(Javalin javalin, HttpSettings settings, OpenStreams streams) {
        this.javalin = javalin;
        this.settings = settings;
        this.streams = streams;
    }

    /**
     * Starts a server that answers these routes and no others.
     *
     * @throws PortInUseException if somebody else listens there
     */
    public static HttpServer start(HttpSettings settings, List<Route> routes, ErrorView errors)
            throws PortInUseException {
        return start(settings, routes, errors, new RequestTimes());
    }

    /**
     * The same for whoever wants to know how long answers take.
     *
     * @param times is told
     */
    public static HttpServer start(HttpSettings settings, List<Route> routes, ErrorView errors, RequestTimes times)
            throws PortInUseException {
        OpenStreams streams = new OpenStreams();
        Javalin javalin = Javalin.create(config -> {
            config.routes.before(RequestTimes::begin);
            config.routes.before(streams::begin);
            configure(config, settings, routes, errors);
            config.routes.after(new UnreadBody(settings.clock())::read);
            config.routes.after(times::end);
        });
        try {
            javalin.start(settings.host(), settings.port());
        } catch (JavalinBindException e) {
            javalin.stop();
            throw new PortInUseException(settings.host(), settings.port(), e);
        }
        return new HttpServer(javalin, settings, streams);
    }

    private static void configure(JavalinConfig config, HttpSettings settings, List<Route> routes, ErrorView errors) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        JettySettings.apply(config.jetty, settings);
        SentFile.limit(config.jetty);

        HostCheck hosts = new HostCheck(settings.names());
        boolean isHttps = settings.reach().isHttps();
        Visit.Door door = new Visit.Door(new SessionCookie(isHttps), settings.visitors());
        config.routes.before(ctx -> {
            Visit.begin(ctx, door);
            SecurityHeaders.add(ctx, Visit.nonce(ctx), isHttps);
            hosts.check(ctx);
            SentText.requireUtf8(ctx);
        });
        Gate gate = new Gate(settings.reach(), new RateLimits(settings.rates(), settings.clock()));
        routes.forEach(route -> add(config, gate, route));
        new ErrorPages(errors).register(config.routes);
    }

    private static void add(JavalinConfig config, Gate gate, Route route) {
        config.routes.addHttpHandler(
                route.method(),
                route.path(),
                ctx -> {
                    route.answers(ctx);
                    if (gate.admits(ctx, route)) {
                        answer(ctx, route);
                    }
                },
                route.role());
    }

    /** Errors are told as exceptions are; Javalin itself would answer without a word. */
    private static void answer(Context ctx, Route route) throws Exception {
        OpenStreams streams = OpenStreams.of(ctx);
        try {
            route.handler().handle(ctx);
        } catch (InterruptedException e) {
            if (!streams.haveEnded()) {
                throw e;
            }
            // Somebody still listened; browsers come back by themselves.
        } catch (Error e) {
            throw new IllegalStateException("an error ended the answer", e);
        } finally {
            streams.leave();
        }
    }

    /** Where the server listens. */
    public URI address() {
        String scheme = settings.reach().keys().isPresent() ? "https" : "http";
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("%s://%s:%d/".formatted(scheme, host, javalin.port()));
    }

    /** Stops listening, ends all streams, and lets what else is being answered come to its end for some seconds. */
    @Override
    public void close() {
        streams.end();
        JettySettings.prepareToStop(javalin.jettyServer().server());
        try {
            javalin.stop();
        } catch (JavalinException e) {
            if (!(e.getCause() instanceof TimeoutException)) {
                throw e;
            }
            // Something took longer, and was cut off.
        }
    }
}
