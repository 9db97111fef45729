package dev.lockstep.web.http;

import io.javalin.config.JettyConfig;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.jspecify.annotations.Nullable;

/** How Jetty itself behaves, before a request becomes one of ours. */
final class JettySettings {

    /** Long enough for what is being answered, short enough for whoever waits for the program's end. In milliseconds. */
    private static final int STOP_TIMEOUT = 3_000;

    private JettySettings() {}

    static void apply(JettyConfig jetty) {
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
