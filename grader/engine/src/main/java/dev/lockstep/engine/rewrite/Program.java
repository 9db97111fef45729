package dev.lockstep.engine.rewrite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * A program in its rewritten form: its classes and the shadows that they use, each with a loader.
 *
 * <p>Shadows are made once for a program. The loader of shadows sees the JDK's internals that their originals use; the program's
 * own loader does not.
 */
public final class Program implements Loaders {

    private static final ClassBytes JDK = new JdkClasses();

    private final Rewriter rewriter;
    private final ShadowLoader shadows;
    private final ProgramLoader program;

    /**
     * Prepares a program.
     *
     * @param classes the class files of the program
     * @param outside where all classes come from that are neither the program's nor shadows
     */
    public Program(ClassBytes classes, ClassLoader outside) {
        Internals.open();
        rewriter = new Rewriter(classes, JDK, this);
        shadows = new ShadowLoader(rewriter);
        Internals.show(shadows.getUnnamedModule());
        program = new ProgramLoader(rewriter, shadows, outside);
        Internals.showEngine(program.getUnnamedModule());
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

    /** The rewritten class of this name. */
    public Class<?> load(String name) throws ClassNotFoundException {
        return program.loadClass(name);
    }

    /** The number of the initialiser that must have run before {@code name} is used; -1 if there is none. */
    public int initialiserOf(String name) {
        return rewriter.initialiserOf(name.replace('.', '/'));
    }

    @Override
    public String nameOf(String originalName) {
        return Shadows.kindOfOriginal(originalName) == null ? originalName : Shadows.PREFIX + originalName;
    }

    @Override
    public ClassLoader loaderOf(String originalName) {
        return Shadows.kindOfOriginal(originalName) == null ? program : shadows;
    }

    private static final class ShadowLoader extends ClassLoader {

        private static final String BY_HAND = Shadows.BY_HAND.replace('/', '.');

        private final Rewriter rewriter;

        ShadowLoader(Rewriter rewriter) {
            super("shadows", Program.class.getClassLoader());
            this.rewriter = rewriter;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                byte[] bytes = bytesOf(name);
                return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
            }
        }

        private byte @Nullable [] bytesOf(String name) {
            String internal = name.replace('.', '/');
            if (internal.startsWith(Shadows.PREFIX)) {
                return rewriter.shadow(Shadows.originalOf(internal));
            }
            return name.startsWith(BY_HAND) ? byHand(internal) : null;
        }

        private static byte @Nullable [] byHand(String internal) {
            try (InputStream in = Program.class.getResourceAsStream("/" + internal + ".class")) {
                if (in == null) {
                    return null;
                }
                ClassWriter writer = new ClassWriter(0);
                new ClassReader(in).accept(new ClassRemapper(writer, new Shadows()), 0);
                return writer.toByteArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class ProgramLoader extends ClassLoader {

        private final Rewriter rewriter;
        private final ShadowLoader shadows;

        ProgramLoader(Rewriter rewriter, ShadowLoader shadows, ClassLoader outside) {
            super("program", outside);
            this.rewriter = rewriter;
            this.shadows = shadows;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                if (name.startsWith("lockstep.java.") || name.startsWith(ShadowLoader.BY_HAND)) {
                    return shadows.loadClass(name);
                }
                if (name.startsWith("dev.lockstep.engine.simulation.")) {
                    return Program.class.getClassLoader().loadClass(name);
                }
                byte[] bytes = rewriter.program(name.replace('.', '/'));
                return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
