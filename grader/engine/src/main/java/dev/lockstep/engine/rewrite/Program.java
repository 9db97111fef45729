package dev.lockstep.engine.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A program in its rewritten form: its classes and the shadows that they use, each with a loader.
 *
 * <p>Shadows are made once for a process. Their loader sees the JDK's internals that their originals use; the program's own loader
 * does not.
 */
public final class Program implements Loaders {

    private final ClassBytes classes;
    private final Rewriter rewriter;
    private final JdkShadows shadows;
    private final ProgramLoader program;

    /**
     * Prepares a program of one part.
     *
     * @param classes the class files of the program
     * @param outside where all classes come from that are neither the program's nor shadows
     */
    public Program(ClassBytes classes, ClassLoader outside) {
        this(List.of(new Part("program", classes, outside)));
    }

    /**
     * Prepares a program.
     *
     * @param parts at least one; each sees the classes of those before it, and none of those after it
     */
    public Program(List<Part> parts) {
        Internals.open();
        classes = name -> find(parts, name);
        shadows = JdkShadows.ofProcess();
        rewriter = shadows.rewriterAbove(classes, this);
        program = loaders(parts, rewriter, shadows.loader());
    }

    private static byte @Nullable [] find(List<Part> parts, String name) {
        for (Part part : parts) {
            byte[] found = part.classes().find(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static ProgramLoader loaders(List<Part> parts, Rewriter rewriter, ClassLoader shadows) {
        ProgramLoader last = null;
        for (Part part : parts) {
            last = new ProgramLoader(part, rewriter, shadows, last);
            Internals.showEngine(last.getUnnamedModule());
        }
        if (last == null) {
            throw new IllegalArgumentException("a program has at least one part, got none");
        }
        return last;
    }

    /** A program whose classes are found through {@code loader}: those of which {@code belongs} is true for the name. */
    public static Program of(ClassLoader loader, Predicate<String> belongs) {
        Map<String, byte[]> known = new HashMap<>();
        ClassBytes classes = name -> belongs.test(name) ? known.computeIfAbsent(name, key -> read(loader, key)) : null;
        return new Program(classes, loader);
    }

    @SuppressWarnings("NullAway") // computeIfAbsent keeps nothing when there is nothing.
    private static byte @Nullable [] read(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rewrites ahead what programs use most, as long as {@code goesOn}. Does not change what any program does. */
    public static void loadUsualShadows(BooleanSupplier goesOn) {
        Internals.open();
        JdkShadows.ofProcess().loadUsual(goesOn);
    }

    /** The rewritten class of this name. */
    public Class<?> load(String name) throws ClassNotFoundException {
        return program.loadClass(name);
    }

    /** The shadow that a class of the JDK has in this program; empty if it has none. */
    public Optional<Class<?>> shadowOf(Class<?> type) throws ClassNotFoundException {
        return Shadows.kindOfOriginal(type.getName().replace('.', '/')) == null
                ? Optional.empty()
                : Optional.of(shadows.loader().loadClass(Shadows.PREFIX.replace('/', '.') + type.getName()));
    }

    /** Whether {@code type} is a rewritten class of some program, whose methods must not be called outside of a simulation. */
    public static boolean isRewritten(Class<?> type) {
        return type.getClassLoader() instanceof ProgramLoader;
    }

    /** The number of the initialiser that must have run before {@code name} is used; -1 if there is none. */
    public int initialiserOf(String name) {
        return rewriter.initialiserOf(name.replace('.', '/'));
    }

    /** A short fingerprint of the class {@code name} and of all of the program that it names, directly or through others. */
    public String fingerprintOf(String name) {
        return Reachable.fingerprint(classes, name.replace('.', '/'));
    }

    @Override
    public String nameOf(String originalName) {
        return shadows.nameOf(originalName);
    }

    @Override
    public ClassLoader loaderOf(String originalName) {
        if (Shadows.kindOfOriginal(originalName) != null) {
            return shadows.loader();
        }
        ProgramLoader owner = program.ownerOf(originalName);
        return owner == null ? program : owner;
    }
}
