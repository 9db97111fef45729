package dev.lockstep.core.mutation;

import java.util.regex.Pattern;

/** The words of a Java text: everything that is in a comment or a literal is blank. */
final class Words {

    private static final Pattern NO_WORDS = Pattern.compile("""
            //[^\\n]*|/\\*.*?\\*/|\"""(?:\\\\.|.)*?\"""|"(?:\\\\.|[^"\\\\\\n])*"|'(?:\\\\.|[^'\\\\\\n])*'""", Pattern.DOTALL);

    private Words() {}

    /** A text of the same length, in which every word is where it was. */
    static String of(String text) {
        return NO_WORDS.matcher(text)
                .replaceAll(found -> " ".repeat(found.group().length()));
    }
}
