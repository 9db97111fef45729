package dev.lockstep.web.interviews;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A date and a time of day, as somebody types them for a place, as an instant. */
public final class LocalMoment {

    private LocalMoment() {}

    /** Which of two instants is meant where clocks show the same time twice. */
    public enum Twice {
        /** For an opening: nobody waits before a closed door. */
        FIRST,
        /** For a closing: nobody is cut off an hour early. */
        SECOND
    }

    /** Thrown for what is no moment there; the message says what to type. */
    public static final class NoMomentException extends Exception {
        private static final long serialVersionUID = 1;

        private NoMomentException(String message) {
            super(message);
        }
    }

    /**
     * The instant.
     *
     * @param text in the form {@code 2026-03-01T09:30}
     * @param zone in the form {@code Europe/Berlin}
     */
    public static Instant of(String text, String zone, Twice twice) throws NoMomentException {
        LocalDateTime local = local(text);
        List<ZoneOffset> offsets = zone(zone).getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw new NoMomentException(
                    "There is no %s in %s: clocks are put forward over it that night. Choose a time before or after."
                            .formatted(text.replace('T', ' '), zone));
        }
        return local.toInstant(twice == Twice.FIRST ? offsets.getFirst() : offsets.getLast());
    }

    private static LocalDateTime local(String text) throws NoMomentException {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException _) {
            throw new NoMomentException("\"%s\" is no date and time. Expected 2026-03-01T09:30.".formatted(text));
        }
    }

    private static ZoneId zone(String text) throws NoMomentException {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException _) {
            throw new NoMomentException(
                    "\"%s\" is no time zone that is known here. Expected one such as Europe/Berlin.".formatted(text));
        }
    }
}
