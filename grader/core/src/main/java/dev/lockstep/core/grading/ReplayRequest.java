package dev.lockstep.core.grading;

import dev.lockstep.core.outcome.Group;
import dev.lockstep.engine.replay.ReplayId;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a replay id of a report asks for: one check of one kata, under one schedule.
 *
 * @param kata the kata's id
 * @param kataVersion another one for a kata with other tests
 * @param check as in {@link dev.lockstep.core.outcome.Check#id}
 * @param execution what is to be run, named by the three others
 */
public record ReplayRequest(String kata, String kataVersion, String check, ReplayId execution) {

    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)/([0-9a-f]+)/([a-z])([0-9]+)");

    /**
     * Reads the replay id of a report.
     *
     * @throws IllegalArgumentException if it is garbled, belongs to another engine or to no kata, with what to do about it
     */
    public static ReplayRequest parse(String text) {
        ReplayId id = ReplayId.parse(text);
        Matcher name = NAME.matcher(id.test());
        if (!name.matches()) {
            throw new IllegalArgumentException(
                    "This replay id belongs to no kata: it was not made by the command \"grade\". Replay it where it was made.");
        }
        return new ReplayRequest(name.group(1), name.group(2), groupNamed(name.group(3)) + "-" + name.group(4), id);
    }

    /** As short as it can be, because people copy it: of the check's group only the first letter. */
    static String name(String kata, String kataVersion, PlannedCheck check) {
        String number = check.id().substring(check.id().lastIndexOf('-') + 1);
        return "%s/%s/%s%s".formatted(kata, kataVersion, check.group().label().charAt(0), number);
    }

    private static String groupNamed(String letter) {
        return Arrays.stream(Group.values())
                .map(Group::label)
                .filter(label -> label.startsWith(letter))
                .findFirst()
                .orElse(letter);
    }
}
