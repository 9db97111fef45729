package dev.lockstep.web.http;

import dev.lockstep.core.fingerprint.Sha256;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that pages are made of: scripts, styles, pictures.
 *
 * <p>Their addresses carry a hash of their content, so that browsers may keep them for ever. Thread-safe.
 */
public final class Assets {

    /** Where they are on the class path, and in addresses. */
    private static final String FOLDER = "/assets/";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,60}");
    private static final int HASH_LENGTH = 16;
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, Asset> loaded = new ConcurrentHashMap<>();

    private record Asset(Content content, String hash, String type) {}

    /** Bytes that nobody changes. */
    private static final class Content {

        private final byte[] bytes;

        Content(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    /** The route by which they are served. */
    public Route route() {
        return Route.get(FOLDER + "{name}", Role.EVERYBODY, this::serve).at(Cost.NOTHING);
    }

    /**
     * The address of the file of that name, with its hash.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String address(String name) {
        Asset asset = find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + FOLDER + name + " on the class path"));
        return FOLDER + name + "?v=" + asset.hash();
    }

    private void serve(Context ctx) {
        Asset asset = find(ctx.pathParam("name"))
                .orElseThrow(
                        () -> RefusedException.notFound("There is no such file. Reload the page that asked for it."));
        boolean current = asset.hash().equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.header("ETag", '"' + asset.hash() + '"');
        if (('"' + asset.hash() + '"').equals(ctx.header("If-None-Match"))) {
            ctx.status(HttpStatus.NOT_MODIFIED);
        } else {
            ctx.contentType(asset.type()).result(asset.content().bytes);
        }
    }

    private Optional<Asset> find(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(loaded.computeIfAbsent(name, Assets::load));
    }

    /** Null, which a map does not keep, if there is no such file. */
    private static @Nullable Asset load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null || type == null) {
                return null;
            }
            byte[] content = in.readAllBytes();
            return new Asset(new Content(content), hash(content), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Sha256.fresh().digest(content)).substring(0, HASH_LENGTH);
    }
}
