package dev.lockstep.core.report;

import dev.lockstep.core.text.Printable;

/** Stack frames of a submission, in words. */
final class Frames {

    private Frames() {}

    /** {@code Counter.java:12}, or only the class if the line is unknown. */
    static String place(StackTraceElement frame) {
        String file = frame.getFileName();
        return Printable.line(
                file == null || frame.getLineNumber() < 1 ? frame.getClassName() : file + ":" + frame.getLineNumber());
    }

    /** {@code Counter.java:12 (increment)}. */
    static String placeAndMethod(StackTraceElement frame) {
        return "%s (%s)".formatted(place(frame), method(frame));
    }

    static String method(StackTraceElement frame) {
        return Printable.line(
                frame.getMethodName().equals("<init>") ? "the constructor of " + type(frame) : frame.getMethodName());
    }

    private static String type(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
    }
}
