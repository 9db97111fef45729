package dev.lockstep.core.rules;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Small sources, compiled in memory, against what the tests of this module see. */
public final class Compiled {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final String TYPE = "(?:\\w+ )*(?:class|interface|enum|record|@interface) (\\w+)";
    private static final Pattern PUBLIC_TYPE = Pattern.compile("\\bpublic " + TYPE);
    private static final Pattern FIRST_TYPE = Pattern.compile("^" + TYPE, Pattern.MULTILINE);

    private Compiled() {}

    /** Class files by binary name; each source is named after its public type, or else its first. */
    public static Map<String, byte[]> classes(String... sources) {
        var classes = new TreeMap<String, ByteArrayOutputStream>();
        var messages = new StringWriter();
        var task = COMPILER.getTask(
                messages,
                new InMemory(classes),
                null,
                List.of("-proc:none", "-Xlint:none"),
                null,
                Arrays.stream(sources).map(Source::new).toList());
        if (!task.call()) {
            throw new AssertionError("the test's own source does not compile: " + messages);
        }
        var bytes = new TreeMap<String, byte[]>();
        classes.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return bytes;
    }

    /** What the compiler makes of a module declaration. */
    static Map<String, byte[]> module() {
        var bytes = ClassFile.of().buildModule(ModuleAttribute.of(ModuleDesc.of("mine"), _ -> {}));
        return Map.of("module-info", bytes);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + fileName(text)), Kind.SOURCE);
            this.text = text;
        }

        private static String fileName(String text) {
            return Stream.of(PUBLIC_TYPE, FIRST_TYPE)
                    .flatMap(type -> type.matcher(text).results())
                    .findFirst()
                    .map(match -> match.group(1) + ".java")
                    .orElse("Nothing.java");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(Map<String, ByteArrayOutputStream> classes) {
            super(COMPILER.getStandardFileManager(null, Locale.ROOT, null));
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("bytes:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
