package dev.lockstep.engine.simulation;

import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** What rewritten code gets instead of {@link System#out} and {@link System#err}, anew in each simulation. */
public final class PrintHooks {

    private enum Stream {
        OUT,
        ERR
    }

    private static final PrintStream NOWHERE = new Printed(OutputStream.nullOutputStream());

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
        Object given = thread == null ? null : thread.simulation.attachment(which);
        if (thread == null || !(given instanceof PrintStream captured)) {
            return NOWHERE;
        }
        // Whoever reads what was printed sees the order in which threads print.
        thread.simulation.strategy.accessed(thread, Locations.of(-5, which == Stream.OUT ? 0 : 1), true);
        thread.simulation.point(thread, thread.site);
        return captured;
    }

    /** Stands for {@link Throwable#printStackTrace()}. */
    public static void printStackTrace(Throwable thrown) {
        PrintStream err = err();
        if (err != NOWHERE) {
            thrown.printStackTrace(err);
        }
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
