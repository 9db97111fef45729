package dev.lockstep.web.pages.api;

import dev.lockstep.web.http.Cost;
import dev.lockstep.web.http.Role;
import dev.lockstep.web.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The document that tells programs what there is, by OpenAPI 3.1. It is the same for everybody, and has no secrets. */
final class OpenApi {

    private static final String DOCUMENT = read();

    private OpenApi() {}

    static Route route() {
        return Route.get(ApiRoutes.BASE + "/openapi.json", Role.EVERYBODY, ctx -> ApiJson.send(ctx, DOCUMENT))
                .at(Cost.NOTHING);
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("/api/openapi.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
