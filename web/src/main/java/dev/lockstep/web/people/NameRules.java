package dev.lockstep.web.people;

import java.util.Optional;
import java.util.Set;

/**
 * Which text may be shown as the name of somebody or something: one of which all can be seen, so that two names that look alike are alike, and none
 * changes the order of what stands around it.
 */
public final class NameRules {

    /** ZERO WIDTH NON-JOINER and JOINER: Persian, the scripts of India and emoji are written with them. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    /** Letters and signs by their kind, of which nothing is drawn: the fillers of Hangul, and Braille without a dot. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800);

    private NameRules() {}

    /** Whether it can be a name of at most so many letters. */
    public static boolean isName(String text, int most) {
        return text.length() <= most && flaw(text).isEmpty();
    }

    /** What is wrong with what is to be seen of it, to be put behind "this name"; empty if nothing is. */
    public static Optional<String> flaw(String text) {
        Optional<String> hidden = text.codePoints()
                .filter(NameRules::isHidden)
                .mapToObj(sign -> "has a sign that nobody can see, " + number(sign))
                .findFirst();
        return hidden.isPresent() || text.codePoints().anyMatch(NameRules::isVisible)
                ? hidden
                : Optional.of("has nothing that can be seen");
    }

    /** Whether nothing is to be seen of a character, by itself or at all. Direction marks and overrides are format characters, too. */
    public static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> !JOINERS.contains(character);
            default -> BLANKS.contains(character);
        };
    }

    /** By itself, and whatever fonts there are. */
    private static boolean isVisible(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** The number of a sign, in the form {@code U+202E}. */
    public static String number(int sign) {
        return "U+%04X".formatted(sign);
    }
}
