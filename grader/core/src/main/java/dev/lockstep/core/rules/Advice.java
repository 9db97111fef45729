package dev.lockstep.core.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What to do instead of using something that is not allowed; the sentences are in {@code advice.properties}. */
final class Advice {

    private static final String FOR_EVERYTHING_ELSE = "*";
    private static final Properties SENTENCES = load();

    private Advice() {}

    /**
     * The message of a refusal.
     *
     * @param words what is used, as it would stand in source code
     * @param type its type's internal name
     * @param member its name; empty for the type itself
     */
    static String refusal(String words, String type, String member) {
        return words + " may not be used here: "
                + sentence(type.replace('/', '.').replace('$', '.') + "." + member);
    }

    /** The sentence for the longest part of the name that has one. */
    private static String sentence(String name) {
        for (var part = name; !part.isEmpty(); part = part.substring(0, Math.max(0, part.lastIndexOf('.')))) {
            var sentence = SENTENCES.getProperty(part);
            if (sentence != null) {
                return sentence;
            }
        }
        return SENTENCES.getProperty(FOR_EVERYTHING_ELSE, "");
    }

    private static Properties load() {
        var sentences = new Properties();
        try (var in = Objects.requireNonNull(Advice.class.getResourceAsStream("advice.properties"))) {
            sentences.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sentences;
    }
}
