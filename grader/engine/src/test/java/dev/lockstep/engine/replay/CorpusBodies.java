package dev.lockstep.engine.replay;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.explore.Body;
import dev.lockstep.engine.explore.Discovery;
import dev.lockstep.engine.explore.Exploration;
import dev.lockstep.engine.explore.Explored;
import dev.lockstep.engine.explore.Settings;
import dev.lockstep.engine.rewrite.Program;
import dev.lockstep.engine.simulation.ClassHooks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The corpus' programs as bodies that can be explored. */
final class CorpusBodies {

    private static final String CORPUS = "dev.lockstep.engine.corpus.";
    private static final List<String> NOT_PROGRAMS = List.of(CORPUS + "Program", CORPUS + "Finds");

    private CorpusBodies() {}

    /** The names of the broken programs, in alphabetical order. */
    static List<String> broken() {
        return in("broken");
    }

    /** The names of the correct programs, in alphabetical order. */
    static List<String> correct() {
        return in("correct");
    }

    private static List<String> in(String part) {
        try (Stream<Path> files = Files.list(folder().resolve(part))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.startsWith("package-"))
                    .map(name -> CORPUS + part + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            var place = Finds.class.getProtectionDomain().getCodeSource().getLocation();
            return Path.of(place.toURI()).resolve(CORPUS.replace('.', '/'));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Body body(String name) {
        try {
            Program program =
                    Program.of(CorpusBodies.class.getClassLoader(), type -> isOfCorpus(type.replace('/', '.')));
            Class<?> type = program.load(name);
            int initialiser = program.initialiserOf(name);
            MethodHandle make = MethodHandles.lookup()
                    .findConstructor(type, MethodType.methodType(void.class))
                    .asType(MethodType.methodType(Object.class));
            MethodHandle run = MethodHandles.lookup()
                    .findVirtual(type, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            return () -> {
                if (initialiser >= 0) {
                    ClassHooks.ensure(initialiser);
                }
                run.invokeExact((Object) make.invokeExact());
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isOfCorpus(String type) {
        return type.startsWith(CORPUS) && !NOT_PROGRAMS.contains(type);
    }

    static Settings settings(String name) {
        try {
            Finds finds = Class.forName(name).getAnnotation(Finds.class);
            return Settings.USUAL.withBrokenAs(finds == null ? Cause.ATOMICITY : finds.brokenAs());
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The gravest finding of a program. */
    static Optional<Discovery> gravest(Body body, String name) {
        Explored explored = new Exploration(body, settings(name)).run();
        return explored.gravest();
    }
}
