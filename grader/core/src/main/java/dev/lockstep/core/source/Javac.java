package dev.lockstep.core.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler, in this process: reads sources, and makes no classes. For code of katas' authors; a stranger's is
 * compiled in a sandbox. Used by one thread.
 */
public final class Javac implements AutoCloseable {

    /** Nothing but Java SE is to be found, whatever this process itself runs with. */
    private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:none", "-cp", "no-class-path");

    private static final String ROOT = "/";

    private final JavaCompiler compiler =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "this Java has no compiler: it is not a JDK");
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /**
     * What a source says.
     *
     * @param positions where each part of {@code unit} is in the text of {@code file}
     */
    public record Parsed(SourceFile file, CompilationUnitTree unit, SourcePositions positions) {}

    /** What is wrong with sources; empty if they compile. */
    public Optional<String> problem(List<SourceFile> sources) {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try {
            task(sources, diagnostics).analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic ->
                        "line %d: %s".formatted(diagnostic.getLineNumber(), diagnostic.getMessage(Locale.ROOT)))
                .findFirst();
    }

    /**
     * The trees of sources, as far as they can be read.
     *
     * @throws StackOverflowError if there are thousands of brackets in brackets
     */
    public List<Parsed> parse(List<SourceFile> sources) {
        var task = task(sources, new DiagnosticCollector<>());
        var positions = Trees.instance(task).getSourcePositions();
        var parsed = new ArrayList<Parsed>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                parsed.add(new Parsed(named(unit.getSourceFile().getName(), sources), unit, positions));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof StackOverflowError tooDeep) {
                throw tooDeep;
            }
            throw e;
        }
        return parsed;
    }

    /** The compiler gives back file objects of its own, with the names of ours. */
    private static SourceFile named(String name, List<SourceFile> sources) {
        return sources.stream()
                .filter(source -> name.equals(ROOT + source.name()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the compiler has read a file that nobody gave it: " + name));
    }

    private JavacTask task(List<SourceFile> sources, DiagnosticCollector<JavaFileObject> diagnostics) {
        var texts = sources.stream().map(Text::new).toList();
        return (JavacTask) compiler.getTask(null, files, diagnostics, OPTIONS, null, texts);
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A source file in memory. */
    private static final class Text extends SimpleJavaFileObject {

        private final SourceFile file;

        Text(SourceFile file) {
            super(URI.create("text://" + ROOT + file.name()), Kind.SOURCE);
            this.file = file;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return file.text();
        }
    }
}
