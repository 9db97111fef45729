package dev.lockstep.engine.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes names fit that are too long, in such a way that what tells them from each other stays. */
final class ShortNames {

    private static final String CUT = "…";

    private final List<String> names;
    private final int width;

    private ShortNames(List<String> names, int width) {
        this.names = names;
        this.width = width;
    }

    /** Each of {@code names} in at most {@code width} characters, at least 8. */
    static Map<String, String> of(List<String> names, int width) {
        ShortNames all = new ShortNames(names, width);
        Map<String, String> shortened = new HashMap<>();
        names.forEach(name -> shortened.put(name, all.shortened(name)));
        return shortened;
    }

    private String shortened(String name) {
        if (name.length() <= width) {
            return name;
        }
        int differs = startOfWord(name, lastDifference(name));
        if (differs < width / 2) {
            return name.substring(0, width - 1) + CUT;
        }
        String end = name.substring(differs);
        int room = width - CUT.length();
        return end.length() <= room
                ? name.substring(0, room - end.length()) + CUT + end
                : CUT + end.substring(0, room - CUT.length()) + CUT;
    }

    /** From which character on no other name is like this one. */
    private int lastDifference(String name) {
        return names.stream()
                .filter(other -> !other.equals(name))
                .mapToInt(other -> sameUpTo(name, other))
                .max()
                .orElse(0);
    }

    private static int sameUpTo(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static int startOfWord(String name, int at) {
        int space = name.lastIndexOf(' ', Math.min(at, name.length() - 1));
        return space < 0 ? at : space + 1;
    }
}
