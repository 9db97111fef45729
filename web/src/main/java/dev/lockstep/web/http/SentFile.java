package dev.lockstep.web.http;

import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that people send with a form, in memory: nothing of them is written to a disk on their way. */
public final class SentFile {

    private SentFile() {}

    /** Has forms with files refused that are larger than any other request may be, whatever they say of themselves. */
    static void limit(JettyConfig jetty) {
        int most = Math.toIntExact(HttpServer.MOST_BYTES);
        jetty.multipartConfig.maxTotalRequestSize(most, SizeUnit.BYTES);
        jetty.multipartConfig.maxFileSize(most, SizeUnit.BYTES);
        jetty.multipartConfig.maxInMemoryFileSize(most, SizeUnit.BYTES);
    }

    /**
     * A field of a form with files, before anybody knows who sends it.
     *
     * @throws RefusedException if it is too large, does not say how large it is, or is damaged
     */
    static Optional<String> field(Context ctx, String name) {
        long length = ctx.req().getContentLengthLong();
        if (length < 0 || length > HttpServer.MOST_BYTES) {
            throw RefusedException.tooLarge(
                    "What was sent has %s. Expected %,d bytes at most: leave out what is not needed, or send it in several parts."
                            .formatted(
                                    length < 0 ? "no length" : "%,d bytes".formatted(length), HttpServer.MOST_BYTES));
        }
        return Optional.ofNullable(formParam(ctx, name));
    }

    /** What Jetty says of a damaged form is a checked exception, which Javalin's Kotlin throws all the same. */
    private static @Nullable String formParam(Context ctx, String name) {
        try {
            return ctx.formParam(name);
        } catch (Exception e) {
            if (e instanceof ServletException) {
                throw RefusedException.badRequest(
                        "What was sent is a damaged form, or not all of one. Go back to its page, and send it again.");
            }
            throw e;
        }
    }

    /** The content of the file in a form's field; empty if none was chosen. */
    public static Optional<byte[]> of(Context ctx, String field) {
        UploadedFile file = ctx.isMultipartFormData() ? ctx.uploadedFile(field) : null;
        if (file == null || file.size() == 0) {
            return Optional.empty();
        }
        try (InputStream content = file.content()) {
            return Optional.of(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that was sent cannot be read", e);
        }
    }
}
