package dev.lockstep.web.http;

import io.javalin.config.JettyConfig;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.function.BiFunction;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** How Jetty itself behaves, before a request becomes one of ours. */
final class JettySettings {

    /** Long enough for what is being answered, short enough for whoever waits for the program's end. In milliseconds. */
    private static final int STOP_TIMEOUT = 3_000;

    /** Of a connection on which nothing is asked or answered, once the server is to stop: browsers keep some. In milliseconds. */
    private static final int IDLE_WHEN_STOPPING = 100;

    private JettySettings() {}

    static void apply(JettyConfig jetty, HttpSettings settings) {
        settings.reach().keys().ifPresent(keys -> jetty.addConnector(tls(settings, keys)));
        jetty.modifyServer(server -> {
            server.setErrorHandler(new FewWords());
            server.setStopTimeout(STOP_TIMEOUT);
        });
        jetty.modifyServletContextHandler(context -> context.setErrorHandler(new FewWords()));
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
    }

    /** Nobody who only keeps a connection is waited for any more. */
    static void prepareToStop(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof AbstractConnector own) {
                own.setShutdownIdleTimeout(IDLE_WHEN_STOPPING);
            }
        }
    }

    /** HTTP over TLS, and nothing else, at the server's one port. */
    private static BiFunction<Server, HttpConfiguration, Connector> tls(HttpSettings settings, TlsKeys keys) {
        return (server, http) -> {
            HttpConfiguration secure = new HttpConfiguration(http);
            secure.addCustomizer(new SecureRequestCustomizer(false));
            ServerConnector connector = new ServerConnector(
                    server,
                    new SslConnectionFactory(keys.factory(), HttpVersion.HTTP_1_1.asString()),
                    new HttpConnectionFactory(secure));
            connector.setHost(settings.host());
            connector.setPort(settings.port());
            return connector;
        };
    }

    /** What cannot even be read as a request is answered with its status and nothing else. */
    private static final class FewWords extends ErrorHandler {

        FewWords() {
            setShowStacks(false);
            setShowCauses(false);
            setShowOrigin(false);
            setShowMessageInTitle(false);
            setDefaultResponseMimeType("text/plain");
        }

        @Override
        protected void writeErrorHtml(
                Request request,
                Writer writer,
                Charset charset,
                int code,
                @Nullable String message,
                @Nullable Throwable cause) {
            writeErrorPlain(request, new PrintWriter(writer), code, message, cause);
        }

        @Override
        protected void writeErrorPlain(
                Request request, PrintWriter writer, int code, @Nullable String message, @Nullable Throwable cause) {
            writer.print("HTTP " + code + "\n");
            writer.flush();
        }
    }
}
