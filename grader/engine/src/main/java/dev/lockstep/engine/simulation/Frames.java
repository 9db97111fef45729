package dev.lockstep.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The frames of a stack that a program would see without the engine. */
final class Frames {

    private static final String ENGINE = "dev.lockstep.engine.";
    private static final String SHADOW = "lockstep.";
    private static final String ADDED = "lockstep$";
    private static final String[] ENGINES_OWN = {"simulation.", "shadow.", "rewrite.", "explore.", "junit.", "replay."};
    private static final StackTraceElement ASKING =
            new StackTraceElement(null, "java.base", null, "java.lang.Thread", "getStackTrace", "Thread.java", -1);

    private Frames() {}

    /** Where the program is: " at line 7 of Account", empty if it is nowhere. */
    static String place() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame ->
                                frame.getDeclaringClass().getClassLoader() instanceof ReflectionHooks.ProgramClasses)
                        .findFirst()
                        .map(frame -> " at line " + frame.getLineNumber() + " of " + frame.getClassName())
                        .orElse(""));
    }

    /** Where the program is in a stack, innermost frame first: " at line 7 of Account", empty if it is nowhere. */
    static String placeIn(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> frame.getModuleName() == null
                        && frame.getLineNumber() > 0
                        && !isEngines(frame.getClassName())
                        && !frame.getClassName().startsWith(SHADOW))
                .findFirst()
                .map(frame -> " at line " + frame.getLineNumber() + " of " + frame.getClassName())
                .orElse("");
    }

    /** Those of {@code all}, innermost first, that belong to the program and to what it calls. */
    static StackTraceElement[] own(StackTraceElement[] all, boolean asksItself) {
        List<StackTraceElement> own = new ArrayList<>();
        if (asksItself) {
            own.add(ASKING);
        }
        for (StackTraceElement frame : all) {
            if (frame.getClassName().equals("jdk.internal.vm.Continuation")) {
                break;
            }
            if (!isEngines(frame.getClassName()) && !isHelper(frame.getMethodName())) {
                own.add(original(frame));
            }
        }
        return own.toArray(StackTraceElement[]::new);
    }

    /** The frame as it would be without the engine: of the JDK's own class, not of its shadow. */
    private static StackTraceElement original(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith(SHADOW)
                ? new StackTraceElement(
                        null,
                        "java.base",
                        null,
                        type.substring(SHADOW.length()),
                        frame.getMethodName(),
                        frame.getFileName(),
                        frame.getLineNumber())
                : frame;
    }

    /** Whether the engine added the method to a class of the program. */
    private static boolean isHelper(String method) {
        return method.startsWith(ADDED) && !method.equals(ClassRegistry.INITIALISER);
    }

    private static boolean isEngines(String type) {
        for (String each : ENGINES_OWN) {
            if (type.startsWith(each, ENGINE.length()) && type.startsWith(ENGINE)) {
                return true;
            }
        }
        return false;
    }
}
