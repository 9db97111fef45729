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

    /** Compiles; answers with {@link Message.Compiled} or {@link Message.NotCompiled}. */
    public static Message compile(Job.Compile job) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (MemoryFiles files = new MemoryFiles(compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null))) {
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
        List<String> options = new ArrayList<>(List.of("-proc:none", "-implicit:none", "-g", "-nowarn"));
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
        return errors.isEmpty() ? List.of(new Message.Diagnostic("", 0, 0, GAVE_UP)) : errors;
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
