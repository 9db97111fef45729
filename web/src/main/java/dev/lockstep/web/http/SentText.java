package dev.lockstep.web.http;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text that is sent: UTF-8, or refused. Letters that were guessed would be graded, and kept, as if somebody had written them. */
public final class SentText {

    private static final Pattern ENCODING =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> EXPECTED = Set.of("utf-8", "utf8", "us-ascii");

    private static final Map<String, List<String>> NOTHING = Map.of();

    private SentText() {}

    /**
     * Refuses what says that it is in another encoding, before anybody reads it.
     *
     * @throws RefusedException if it says so
     */
    static void requireUtf8(Context ctx) {
        Optional<String> encoding = Optional.ofNullable(ctx.header("Content-Type"))
                .map(ENCODING::matcher)
                .filter(Matcher::find)
                .map(type -> type.group(1).strip().toLowerCase(Locale.ROOT));
        if (encoding.isPresent() && !EXPECTED.contains(encoding.get())) {
            throw refusal("is in another encoding, as it says itself");
        }
    }

    /**
     * The request's body.
     *
     * @throws RefusedException if it is not UTF-8
     */
    public static String of(Context ctx) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ctx.bodyAsBytes()))
                    .toString();
        } catch (CharacterCodingException _) {
            throw refusal("has bytes that are not UTF-8");
        }
    }

    /**
     * Refuses addresses and forms with the character U+0000, which PostgreSQL takes in no text.
     *
     * @throws RefusedException if one has it
     */
    static void requireNoNul(Context ctx) {
        boolean isForm = ctx.isFormUrlencoded() || ctx.isMultipartFormData();
        Stream<List<String>> sent = Stream.of(ctx.queryParamMap(), isForm ? ctx.formParamMap() : NOTHING)
                .flatMap(fields -> fields.values().stream());
        if (sent.flatMap(List::stream).anyMatch(text -> text.indexOf('\0') >= 0)) {
            throw refusal("has the character U+0000, which is in no text");
        }
    }

    private static RefusedException refusal(String seen) {
        return RefusedException.badRequest(
                "What was sent %s. Expected text in UTF-8: save it so, and send it again.".formatted(seen));
    }
}
