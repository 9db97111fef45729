package dev.lockstep.engine.junit;

import dev.lockstep.engine.rewrite.Program;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the rewritten form of a test's class. */
final class Programs {

    /** What tests use to check, which must be the same inside and outside of the engine. */
    private static final List<String> OUTSIDE = List.of(
            "org/junit/", "org/opentest4j/", "org/apiguardian/", "org/jspecify/", "org/hamcrest/", "org/assertj/");

    private static final Set<String> OF_JDK = ModuleLayer.boot().modules().stream()
            .filter(module ->
                    module.getName().startsWith("java.") || module.getName().startsWith("jdk."))
            .flatMap(module -> module.getPackages().stream())
            .collect(Collectors.toUnmodifiableSet());

    private Programs() {}

    static Program of(Class<?> test) {
        ClassLoader loader = test.getClassLoader();
        return loader instanceof ProgramHolder holder
                ? holder.program()
                : Program.of(loader, name -> !isOutside(name) && !isEngine(loader, name));
    }

    private static boolean isOutside(String name) {
        int end = name.lastIndexOf('/');
        String folder = end < 0 ? "" : name.substring(0, end);
        return OF_JDK.contains(folder.replace('/', '.')) || OUTSIDE.stream().anyMatch(name::startsWith);
    }

    /** The engine's own classes are told by where they come from: tests may live in packages of the same name. */
    private static boolean isEngine(ClassLoader loader, String name) {
        if (!name.startsWith("dev/lockstep/engine/")) {
            return false;
        }
        URL found = loader.getResource(name + ".class");
        URL home = Programs.class.getResource("Programs.class");
        return found != null
                && home != null
                && rootOf(found, name).equals(rootOf(home, "dev/lockstep/engine/junit/Programs"));
    }

    private static String rootOf(URL url, String name) {
        String text = url.toString();
        return text.substring(0, text.length() - name.length() - ".class".length());
    }
}
