package dev.lockstep.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text of a program without what is another in each run: "java.lang.Object@349f344f" becomes "java.lang.Object@1". */
public final class SameWords {

    /** Names of shadows are the engine's own affair. */
    private static final Pattern SHADOW = Pattern.compile("\\blockstep\\.(?=java\\.)");

    /** A lambda's class is named after its place in memory. */
    private static final Pattern LAMBDA = Pattern.compile("(?<=\\$\\$Lambda)/0x[0-9a-f]+");

    /** What the JVM says of the loaders of classes that cannot be cast. */
    private static final Pattern LOADERS = Pattern.compile(" \\(\\S+ (?:and \\S+ are|is) in [^()]*\\)");

    /** A qualified name of a class, or that of an array, and a hash code in hexadecimal. */
    private static final Pattern HASHED =
            Pattern.compile("((?:[\\w$]+\\.)+[\\w$]+|\\[+(?:[BCDFIJSZ]|L[\\w$.]+;))@([0-9a-f]{1,8})\\b");

    private SameWords() {}

    /** The same text, whichever run it comes from. */
    public static String of(String text) {
        if (text.indexOf('@') < 0 && !text.contains("lockstep.")) {
            return text;
        }
        List<String> hashes = new ArrayList<>(2);
        String plain = without(LOADERS, without(LAMBDA, without(SHADOW, text)));
        return HASHED.matcher(plain).replaceAll(found -> {
            String object = found.group(1).replace("$", "\\$");
            return object + "@" + numberOf(found.group(2), hashes);
        });
    }

    private static String without(Pattern what, String text) {
        return what.matcher(text).replaceAll("");
    }

    private static int numberOf(String hash, List<String> seen) {
        if (!seen.contains(hash)) {
            seen.add(hash);
        }
        return seen.indexOf(hash) + 1;
    }
}
