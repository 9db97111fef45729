package dev.lockstep.engine.simulation;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Prints nothing: what a schedule prints interests nobody, and there are thousands of them.
 *
 * <p>It takes no locks, for the objects that are printed may switch threads when they are asked for their words. An observer is
 * told what is printed.
 */
final class Printed extends PrintStream {

    Printed(OutputStream nowhere) {
        super(nowhere);
    }

    private static void text(@Nullable Object object) {
        String words = String.valueOf(object);
        SimThread thread = Simulation.current();
        Observer observer = thread == null ? null : thread.simulation.observer();
        if (thread != null && observer != null) {
            observer.printed(thread, words);
        }
    }

    @Override
    public void write(int value) {}

    @Override
    public void write(byte[] bytes) {}

    @Override
    public void write(byte[] bytes, int from, int length) {}

    @Override
    public void writeBytes(byte[] bytes) {}

    @Override
    public void flush() {}

    @Override
    public void close() {}

    @Override
    public boolean checkError() {
        return false;
    }

    @Override
    public void print(boolean value) {
        text(value);
    }

    @Override
    public void print(char value) {
        text(value);
    }

    @Override
    public void print(int value) {
        text(value);
    }

    @Override
    public void print(long value) {
        text(value);
    }

    @Override
    public void print(float value) {
        text(value);
    }

    @Override
    public void print(double value) {
        text(value);
    }

    @Override
    public void print(char[] value) {
        text(String.valueOf(value));
    }

    @Override
    public void print(@Nullable String value) {
        text(value);
    }

    @Override
    public void print(@Nullable Object value) {
        text(value);
    }

    @Override
    public void println() {
        text("");
    }

    @Override
    public void println(boolean value) {
        text(value);
    }

    @Override
    public void println(char value) {
        text(value);
    }

    @Override
    public void println(int value) {
        text(value);
    }

    @Override
    public void println(long value) {
        text(value);
    }

    @Override
    public void println(float value) {
        text(value);
    }

    @Override
    public void println(double value) {
        text(value);
    }

    @Override
    public void println(char[] value) {
        text(String.valueOf(value));
    }

    @Override
    public void println(@Nullable String value) {
        text(value);
    }

    @Override
    public void println(@Nullable Object value) {
        text(value);
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod") // The method that this overrides is not annotated either.
    public PrintStream format(String format, @Nullable Object... arguments) {
        text(String.format(format, arguments));
        return this;
    }

    @Override
    @SuppressWarnings("AnnotateFormatMethod") // The method that this overrides is not annotated either.
    public PrintStream format(@Nullable Locale locale, String format, @Nullable Object... arguments) {
        text(String.format(locale, format, arguments));
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text) {
        text(text);
        return this;
    }

    @Override
    public PrintStream append(@Nullable CharSequence text, int start, int end) {
        text(String.valueOf(text).subSequence(start, end));
        return this;
    }

    @Override
    public PrintStream append(char value) {
        text(value);
        return this;
    }
}
