package dev.lockstep.engine.replay;

import dev.lockstep.engine.explore.ClassNames;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Names for objects and words for values: a class's simple name, with a number by first appearance where a second one of that
 * name appears.
 *
 * <p>No code of the program runs for it, and no class of the check shows.
 */
final class ObjectNames {

    private static final int LONGEST_TEXT = 24;

    private final Predicate<String> ofSubmission;
    private final Locks locks;
    private final Function<Thread, Optional<String>> threads;
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Prepares names.
     *
     * @param threads the names of threads that ran
     */
    ObjectNames(Predicate<String> ofSubmission, Locks locks, Function<Thread, Optional<String>> threads) {
        this.ofSubmission = ofSubmission;
        this.locks = locks;
        this.threads = threads;
    }

    /** The name of an object. */
    String of(Object named) {
        Object object = locks.of(named);
        String name = nameOfClass(object);
        if (name.contains(" ") || object instanceof Class<?>) {
            return name;
        }
        int number = numbers.computeIfAbsent(object, _ -> counts.merge(name, 1, Integer::sum));
        return counts.getOrDefault(name, 0) > 1 ? name + "#" + number : name;
    }

    /** Whether there is another object of the same name. */
    boolean isOneOfSeveral(Object object) {
        return of(object).indexOf('#') >= 0;
    }

    private String nameOfClass(Object object) {
        String type = object instanceof Class<?> itself
                ? itself.getName()
                : object.getClass().getName();
        String name = ClassNames.of(object);
        boolean tellable = object.getClass().isArray() || name.contains(" ") || isTellable(type);
        return tellable ? name : "an object of the check";
    }

    private boolean isTellable(String type) {
        return type.startsWith("java.")
                || type.startsWith("lockstep.")
                || type.startsWith("dev.lockstep.engine.simulation.")
                || ofSubmission.test(type);
    }

    /** The class of an exception. */
    String ofThrown(Throwable thrown) {
        return isTellable(thrown.getClass().getName()) ? ClassNames.of(thrown) : "an exception of the check";
    }

    /** A value in words: numbers and texts as they are, objects by name. */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> '"' + printable(text) + '"';
            case Character letter -> "'" + printable(letter.toString()) + "'";
            case Boolean truth -> truth.toString();
            case Number number when number.getClass().getName().startsWith("java.lang.") -> number.toString();
            case Enum<?> constant -> constant.name();
            case Thread thread -> threads.apply(thread).map(Wording::quoted).orElseGet(() -> of(thread));
            default -> of(value);
        };
    }

    /** Texts that begin alike, or end alike, still differ. */
    private static String shortened(String text) {
        int half = LONGEST_TEXT / 2;
        return text.length() <= LONGEST_TEXT + 1
                ? text
                : text.substring(0, half) + "…" + text.substring(text.length() - half);
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        shortened(text).codePoints().forEach(each -> shown.appendCodePoint(isPrintable(each) ? each : '\uFFFD'));
        return shown.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
