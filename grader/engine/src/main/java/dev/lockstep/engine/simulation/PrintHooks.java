package dev.lockstep.engine.simulation;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What rewritten code gets instead of {@link System#out} and {@link System#err}, anew in each simulation. */
public final class PrintHooks {

    private enum Stream {
        OUT,
        ERR
    }

    private static final PrintStream NOWHERE = new Printed(OutputStream.nullOutputStream());

    private static final int LONGEST_CHAIN = 100;

    /** For a loop that prints for ever is seen after some million lines then, more than any kata lets a submission print. */
    private static final int TURNS_OF_A_LINE = 100;

    private PrintHooks() {}

    /** Stands for {@link System#out}. */
    public static PrintStream out() {
        return stream(Stream.OUT);
    }

    /** Stands for {@link System#err}. */
    public static PrintStream err() {
        return stream(Stream.ERR);
    }

    /** Stands for {@link System#setOut}. */
    public static void setOut(PrintStream stream) {
        set(Stream.OUT, stream);
    }

    /** Stands for {@link System#setErr}. */
    public static void setErr(PrintStream stream) {
        set(Stream.ERR, stream);
    }

    private static void set(Stream which, @Nullable PrintStream stream) {
        SimThread thread = Simulation.current();
        if (thread != null) {
            thread.simulation.attach(which, stream == null ? NOWHERE : stream);
        }
    }

    private static PrintStream stream(Stream which) {
        SimThread thread = Simulation.current();
        if (thread == null) {
            return NOWHERE;
        }
        thread.simulation.patience.turned(TURNS_OF_A_LINE);
        if (!(thread.simulation.attachment(which) instanceof PrintStream captured)) {
            return NOWHERE;
        }
        thread.simulation.point(thread, thread.site);
        // Whoever reads what was printed sees the order in which threads print.
        thread.simulation.strategy.accessed(thread, Locations.of(-5, which == Stream.OUT ? 0 : 1), true);
        return captured;
    }

    /** Stands for {@link Throwable#printStackTrace()}. */
    public static void printStackTrace(Throwable thrown) {
        PrintStream err = err();
        if (err != NOWHERE) {
            printStackTrace(thrown, err);
        }
    }

    /** Stands for {@link Throwable#printStackTrace(PrintStream)}. */
    public static void printStackTrace(Throwable thrown, PrintStream to) {
        tell(thrown, to::println);
    }

    /** Stands for {@link Throwable#printStackTrace(PrintWriter)}. */
    public static void printStackTrace(Throwable thrown, PrintWriter to) {
        tell(thrown, to::println);
    }

    private static void tell(Throwable thrown, Consumer<String> to) {
        String intro = "";
        Throwable at = thrown;
        for (int i = 0; at != null && i < LONGEST_CHAIN; i++) {
            to.accept(intro + at);
            for (StackTraceElement frame : getStackTrace(at)) {
                to.accept("\tat " + frame);
            }
            intro = "Caused by: ";
            at = at.getCause();
        }
    }

    /** Stands for {@link Throwable#getStackTrace()}: without the engine. */
    public static StackTraceElement[] getStackTrace(Throwable thrown) {
        return Frames.own(thrown.getStackTrace(), false);
    }

    /** Stands for {@link Thread#dumpStack()}. */
    public static void dumpStack() {
        printStackTrace(new Exception("Stack trace"));
    }

    /** Stands for {@link IO#println(Object)}. */
    public static void println(@Nullable Object object) {
        out().println(object);
    }

    /** Stands for {@link IO#println()}. */
    public static void println() {
        out().println();
    }

    /** Stands for {@link IO#print(Object)}. */
    public static void print(@Nullable Object object) {
        out().print(object);
    }
}
