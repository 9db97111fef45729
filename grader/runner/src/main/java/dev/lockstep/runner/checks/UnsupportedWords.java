package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.CheckReport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the engine's words for what it does not model: "unsupported: a parallel stream at line 7 of Tally". */
final class UnsupportedWords {

    private static final Pattern WORDS = Pattern.compile("unsupported: (.*) at line (\\d+) of (\\S+)");

    private UnsupportedWords() {}

    /** A refusal if the submission does it; if a test does, that is the kata's own fault. */
    static CheckReport read(String words, World world) {
        Matcher matcher = WORDS.matcher(words);
        if (matcher.matches() && world.isOfSubmission(matcher.group(3))) {
            return new CheckReport.Unsupported(matcher.group(1), matcher.group(3), Integer.parseInt(matcher.group(2)));
        }
        return new CheckReport.Fault(words);
    }
}
