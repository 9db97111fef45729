package dev.lockstep.cli.fuzz;

import dev.lockstep.core.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader may say to a person: not too much, and nothing that acts on the place where it is shown. */
final class Said {

    /** Of one message, in characters; a path may have 4,096 bytes. */
    static final int LONGEST = 6_000;

    static final int MOST_MESSAGES = 120;

    private Said() {}

    static void properly(@Nullable String message) throws MisbehavedException {
        if (message == null) {
            return;
        }
        MisbehavedException.unless(message.length() <= LONGEST, "a message has " + message.length() + " characters");
        String seen = Printable.line(message);
        MisbehavedException.unless(message.equals(seen), "a message holds what acts on a terminal: " + seen);
    }

    static void properly(List<String> messages) throws MisbehavedException {
        MisbehavedException.unless(messages.size() <= MOST_MESSAGES, "there are " + messages.size() + " messages");
        for (String message : messages) {
            properly(message);
        }
    }
}
