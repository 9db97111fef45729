package dev.lockstep.engine.simulation;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells exceptions that are the engine's own mistakes from those that a program may rightly meet.
 *
 * <p>What hooks throw on purpose stands for what the JDK throws, and is the program's affair. What nobody throws on purpose, such as an
 * index out of bounds within the engine or a call of a hook that does not exist, is ours. What the program made itself is never ours, whatever it
 * looks like: a {@code new LinkageError()} is no failure to link.
 */
final class Faults {

    private static final String ENGINE = "dev.lockstep.engine.";
    private static final Set<String> OWN_PACKAGES = Set.of("simulation", "explore", "replay", "rewrite");

    /** They hand on to the JDK what a program gives them, which may be wrong. */
    private static final Set<String> DELEGATES = Set.of(
            "AssertionHooks",
            "ClockHooks",
            "HandleHooks",
            "LockstepThread",
            "MemberHooks",
            "PrintHooks",
            "Printed",
            "RandomHooks",
            "ReflectionHooks",
            "SeededSecureRandom",
            "ThreadHooks",
            "ThreadNameHooks",
            "ThreadStateHooks",
            "TimeUnitHooks",
            "TypeHooks",
            "VarHandleHooks",
            "WaitHooks");

    private static final Pattern NULL_ARGUMENT = Pattern.compile("because \"\\w+\" is null");
    private static final Pattern SHADOW_FOR_ORIGINAL =
            Pattern.compile("class (?:lockstep\\.)?(java\\.\\S+) cannot be cast to class (?:lockstep\\.)?\\1 ");
    private static final int LONGEST_CHAIN = 8;

    private Faults() {}

    /** Whether {@code thrown}, or what caused it, shows a mistake of the engine. */
    static boolean isOfEngine(Throwable thrown) {
        Throwable at = thrown;
        for (int i = 0; i < LONGEST_CHAIN && at != null && isOfJdk(at); i++) {
            if (!ProgramsOwn.has(at) && showsMistake(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    /** The program's own exceptions are not asked anything: they may answer with code. */
    private static boolean isOfJdk(Throwable thrown) {
        return thrown.getClass().getClassLoader() == null;
    }

    private static boolean showsMistake(Throwable thrown) {
        return switch (thrown) {
            case ExceptionInInitializerError _ -> false;
            case NoClassDefFoundError missing -> namesEngine(missing);
            case LinkageError _ -> true;
            case ClassCastException cast -> isOfShadow(cast) || comesFromEngine(cast);
            case NullPointerException none -> comesFromEngine(none) && !isOfArgument(none);
            case IndexOutOfBoundsException _,
                    ArithmeticException _,
                    ArrayStoreException _,
                    NegativeArraySizeException _,
                    java.util.ConcurrentModificationException _,
                    java.util.NoSuchElementException _,
                    UnsupportedOperationException _,
                    AssertionError _ -> comesFromEngine(thrown);
            case IllegalArgumentException _ -> isThrownByJdk(thrown) && comesFromEngine(thrown);
            default -> thrown.getClass() == IllegalStateException.class && comesFromEngine(thrown);
        };
    }

    private static boolean namesEngine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.startsWith("dev/lockstep/engine/") || message.startsWith("lockstep/");
    }

    private static boolean isOfShadow(ClassCastException cast) {
        return SHADOW_FOR_ORIGINAL.matcher(String.valueOf(cast.getMessage())).find();
    }

    /** Whether a hook was called with null where the JDK's method would not have taken it either. */
    private static boolean isOfArgument(NullPointerException thrown) {
        StackTraceElement place = placeOf(thrown);
        String message = String.valueOf(thrown.getMessage());
        return place != null
                && place.getClassName().endsWith("Hooks")
                && (!message.contains("because ")
                        || NULL_ARGUMENT.matcher(message).find());
    }

    private static boolean comesFromEngine(Throwable thrown) {
        StackTraceElement place = placeOf(thrown);
        if (place == null || !isEngines(place.getClassName())) {
            return false;
        }
        return !(isThrownByJdk(thrown) && DELEGATES.contains(simple(place.getClassName())));
    }

    private static boolean isThrownByJdk(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0 && isJdks(frames[0].getClassName());
    }

    /** The innermost frame that is not the JDK's; null if there is none. */
    private static @Nullable StackTraceElement placeOf(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (!isJdks(frame.getClassName()) && !frame.getClassName().startsWith("org.junit.")) {
                return frame;
            }
        }
        return null;
    }

    private static boolean isJdks(String type) {
        return type.startsWith("java.") || type.startsWith("jdk.");
    }

    private static boolean isEngines(String type) {
        int end = type.indexOf('.', ENGINE.length());
        return type.startsWith(ENGINE) && end > 0 && OWN_PACKAGES.contains(type.substring(ENGINE.length(), end));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
