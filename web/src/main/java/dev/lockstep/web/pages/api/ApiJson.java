package dev.lockstep.web.pages.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lockstep.core.source.SourceFile;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as programs get them: their components in order, moments as RFC 3339 has them, and nothing where there is nothing. */
final class ApiJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    private ApiJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static void send(Context ctx, HttpStatus status, Object value) {
        send(ctx.status(status), write(value));
    }

    static void send(Context ctx, Object value) {
        send(ctx, HttpStatus.OK, value);
    }

    /** The same for what is JSON already. It ends with a line's end, as terminals like it. */
    static void send(Context ctx, String json) {
        ctx.contentType("application/json; charset=utf-8").result(json.endsWith("\n") ? json : json + "\n");
    }

    /** A constant as programs get it: {@code hidden-checks}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Files as an object: the text of each by its name. */
    static Map<String, String> files(List<SourceFile> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        return texts;
    }
}
