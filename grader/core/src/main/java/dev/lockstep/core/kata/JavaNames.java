package dev.lockstep.core.kata;

import java.util.Optional;
import javax.lang.model.SourceVersion;

/** What names and first lines Java files have. */
final class JavaNames {

    static final String SUFFIX = ".java";

    private JavaNames() {}

    /** Whether this may name a type or a method; characters that nobody sees may not, though Java would ignore them. */
    static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name)
                && !SourceVersion.isKeyword(name)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }

    /** Whether this may name a file of the unnamed package: {@code Counter.java}. */
    static boolean isSourceFile(String name) {
        return name.endsWith(SUFFIX) && isIdentifier(typeOf(name));
    }

    /** The type that a source file is named after. */
    static String typeOf(String file) {
        return file.substring(0, file.length() - SUFFIX.length());
    }

    /** The line, counted from 1, that a package declaration stands in. */
    static Optional<Integer> packageLine(String source) {
        int start = afterBlanksAndComments(source);
        boolean declared = source.startsWith("package", start)
                && start + "package".length() < source.length()
                && Character.isWhitespace(source.charAt(start + "package".length()));
        return declared ? Optional.of(line(source, start)) : Optional.empty();
    }

    private static int line(String source, int at) {
        return 1 + (int) source.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static int afterBlanksAndComments(String source) {
        int at = 0;
        while (at < source.length()) {
            if (Character.isWhitespace(source.charAt(at))) {
                at++;
            } else if (source.startsWith("//", at)) {
                at = after("\n", source, at);
            } else if (source.startsWith("/*", at)) {
                at = after("*/", source, at + "/*".length());
            } else {
                return at;
            }
        }
        return at;
    }

    private static int after(String end, String source, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }
}
