package dev.lockstep.core.kata;

import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The properties that tests check, by the words of their sources, for whoever reads about a kata: the sentence of each {@code @DisplayName} of a
 * method. Nothing is compiled or run. A sentence that is no literal, or no sum of literals, is left out.
 */
public final class TestSentences {

    private static final Set<String> TYPES = Set.of("class", "interface", "enum");

    private final StreamTokenizer tokens;
    private final List<String> sentences = new ArrayList<>();

    private TestSentences(String text) {
        tokens = new StreamTokenizer(new StringReader(text));
        tokens.resetSyntax();
        tokens.whitespaceChars(0, ' ');
        tokens.wordChars('a', 'z');
        tokens.wordChars('A', 'Z');
        tokens.wordChars('0', '9');
        tokens.wordChars('_', '_');
        tokens.wordChars('$', '$');
        tokens.wordChars(0x80, 0xFF); // and all above, as StreamTokenizer has it
        tokens.quoteChar('"');
        tokens.quoteChar('\'');
        tokens.slashSlashComments(true);
        tokens.slashStarComments(true);
    }

    /** In the order of the files, and in each file from the top down. */
    public static List<String> in(List<SourceFile> tests) {
        return tests.stream()
                .flatMap(file -> new TestSentences(file.text()).read().stream())
                .toList();
    }

    private List<String> read() {
        try {
            while (next() != StreamTokenizer.TT_EOF) {
                if (tokens.ttype == '@' && isWord(next(), "DisplayName") && next() == '(') {
                    String sentence = literals();
                    if (!sentence.isBlank() && isOfMethod()) {
                        sentences.add(sentence);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always there
        }
        return sentences;
    }

    /** Those up to the bracket that closes, as one. */
    private String literals() throws IOException {
        StringBuilder all = new StringBuilder();
        while (next() != ')' && tokens.ttype != StreamTokenizer.TT_EOF) {
            if (tokens.ttype == '"') {
                all.append(tokens.sval);
            }
        }
        return all.toString();
    }

    /** Looks on to the body of what is annotated; other annotations may come first, with anything in their brackets. */
    private boolean isOfMethod() throws IOException {
        int open = 0;
        while (next() != StreamTokenizer.TT_EOF) {
            switch (tokens.ttype) {
                case '(' -> open++;
                case ')' -> open--;
                case '{' -> {
                    if (open == 0) {
                        return true;
                    }
                }
                case StreamTokenizer.TT_WORD -> {
                    if (open == 0 && TYPES.contains(tokens.sval)) {
                        return false;
                    }
                }
                default -> {
                    // Modifiers, names and signs say nothing.
                }
            }
        }
        return false;
    }

    private boolean isWord(int type, String word) {
        return type == StreamTokenizer.TT_WORD && word.equals(tokens.sval);
    }

    private int next() throws IOException {
        return tokens.nextToken();
    }
}
