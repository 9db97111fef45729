package dev.lockstep.engine.replay;

import java.util.List;
import java.util.function.Predicate;

/** Tells who called the method that has just been entered. */
final class Callers {

    private static final StackWalker WALKER = StackWalker.getInstance();
    private static final List<String> NOT_THE_CHECK =
            List.of("java.", "jdk.", "lockstep.", "dev.lockstep.engine.simulation.", "dev.lockstep.engine.shadow.");

    private Callers() {}

    /** Whether the method was called from the check, by neither the code under test itself nor the JDK. */
    static boolean isCheck(String type, String method, Predicate<String> ofSubmission) {
        return WALKER.walk(frames -> frames.dropWhile(frame -> !isOf(frame, type, method))
                .skip(1)
                .findFirst()
                .map(StackWalker.StackFrame::getClassName)
                .filter(caller -> !ofSubmission.test(caller))
                .filter(caller -> NOT_THE_CHECK.stream().noneMatch(caller::startsWith))
                .isPresent());
    }

    private static boolean isOf(StackWalker.StackFrame frame, String type, String method) {
        return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
    }
}
