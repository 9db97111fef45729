package dev.lockstep.web.pages.assignments;

import dev.lockstep.web.interviews.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments in the words of a time zone. */
public final class Moments {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    private Moments() {}

    /** In the form {@code 2 Jan 2026, 14:05 (Europe/Berlin)}. */
    public static String words(Instant moment, ZoneId zone) {
        String name = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        return "%s (%s)".formatted(FORMAT.format(moment.atZone(zone)), name);
    }

    /** When it is open. */
    public static String words(Window window, ZoneId zone) {
        String opens = window.opensAt().map(at -> "opens " + words(at, zone)).orElse("");
        String closes = window.closesAt().map(at -> "closes " + words(at, zone)).orElse("");
        if (opens.isEmpty() && closes.isEmpty()) {
            return "open at any time";
        }
        return opens.isEmpty() || closes.isEmpty() ? opens + closes : opens + ", " + closes;
    }

    /** As a field for a date and a time wants it: {@code 2026-01-02T14:05}. */
    static String typed(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDateTime().toString();
    }
}
