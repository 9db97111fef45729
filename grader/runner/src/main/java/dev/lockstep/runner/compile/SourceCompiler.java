package dev.lockstep.runner.compile;

import dev.lockstep.runner.protocol.Job;
import dev.lockstep.runner.protocol.Message;
import dev.lockstep.runner.protocol.Source;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Runs the JDK's compiler on sources in memory, without annotation processors. */
public final class SourceCompiler {

    private static final int MOST_DIAGNOSTICS = 50;

    /** Its stack ends after some thousand levels. */
    private static final String GAVE_UP =
            "the compiler gave up: something in this code is nested too deeply; please write it more simply";

    private static final List<Message.Diagnostic> NOTHING_BUT_THAT = List.of(new Message.Diagnostic("", 0, 0, GAVE_UP));

    /** A little of what submissions use, so that compiling it loads most of what compiling them takes. */
    private static final Source SAMPLE = new Source("Sample.java", """
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.AtomicLong;
            import java.util.concurrent.locks.*;
            import java.util.function.*;

            public class Sample<T extends Comparable<T>> {
                private final Map<T, AtomicLong> counts = new ConcurrentHashMap<>();
                private final ReentrantLock lock = new ReentrantLock();
                private volatile boolean closed;

                record Entry(String key, long value) {}

                sealed interface Shape permits Circle, Square {}
                record Circle(double radius) implements Shape {}
                record Square(double side) implements Shape {}

                public synchronized long add(T key, long amount) throws InterruptedException {
                    while (closed) {
                        wait();
                    }
                    lock.lock();
                    try {
                        return counts.computeIfAbsent(key, _ -> new AtomicLong()).addAndGet(amount);
                    } finally {
                        lock.unlock();
                        notifyAll();
                    }
                }

                static double area(Shape shape) {
                    return switch (shape) {
                        case Circle(var radius) -> Math.PI * radius * radius;
                        case Square square when square.side() > 0 -> square.side() * square.side();
                        case Square _ -> 0;
                    };
                }

                List<String> keys(ExecutorService pool, Supplier<? extends Callable<String>> tasks) throws Exception {
                    Future<String> one = pool.submit(tasks.get());
                    var all = new ArrayList<String>(List.of(one.get(1, TimeUnit.SECONDS)));
                    for (T key : counts.keySet()) {
                        all.add("key " + key);
                    }
                    return all.stream().filter(key -> !key.isBlank()).sorted(Comparator.reverseOrder()).toList();
                }
            }
            """);

    private SourceCompiler() {}

    /** Loads the compiler, which takes time, without giving it anything. */
    public static void getReady() {
        try {
            ToolProvider.getSystemJavaCompiler()
                    .getStandardFileManager(null, Locale.ENGLISH, null)
                    .close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles something of its own, so that what comes after it takes less time. */
    public static void warmUp() {
        Message said = compile(new Job.Compile(List.of(SAMPLE), List.of()));
        if (!(said instanceof Message.Compiled)) {
            throw new IllegalStateException("the compiler said of a sample that compiles: " + said);
        }
    }

    /** Whether an answer is that of a compiler that gave up: nothing is known of the state that it is in. */
    public static boolean hasGivenUp(Message answer) {
        return answer instanceof Message.NotCompiled(var diagnostics) && diagnostics.equals(NOTHING_BUT_THAT);
    }

    /** Compiles; answers with {@link Message.Compiled} or {@link Message.NotCompiled}. */
    public static Message compile(Job.Compile job) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles files = new MemoryFiles(
                compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null), SuppliedSources.of(job))) {
            // What a compiler that gives up says of itself is of no use to anybody.
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(), files, diagnostics, options(job), null, sourceObjects(job.sources()))
                    .call();
            return compiled
                    ? new Message.Compiled(files.classes())
                    : new Message.NotCompiled(errors(diagnostics.getDiagnostics()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> options(Job.Compile job) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-g", "-nowarn"));
        // Class files of what was not given but found: only of what was supplied for that.
        options.add(job.supplied().isEmpty() ? "-implicit:none" : "-implicit:class");
        options.addAll(List.of("--class-path", String.join(File.pathSeparator, job.classPath())));
        if (job.classPath().isEmpty()) {
            options.addAll(List.of("--limit-modules", "java.se"));
        }
        return options;
    }

    private static List<SourceObject> sourceObjects(List<Source> sources) {
        return sources.stream().map(SourceObject::new).toList();
    }

    private static List<Message.Diagnostic> errors(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        List<Message.Diagnostic> errors = diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(MOST_DIAGNOSTICS)
                .map(SourceCompiler::error)
                .toList();
        return errors.isEmpty() ? NOTHING_BUT_THAT : errors;
    }

    private static Message.Diagnostic error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file = diagnostic.getSource() instanceof SourceObject source ? source.name() : "";
        return new Message.Diagnostic(
                file,
                (int) Math.max(0, diagnostic.getLineNumber()),
                (int) Math.max(0, diagnostic.getColumnNumber()),
                diagnostic.getMessage(Locale.ENGLISH));
    }
}
