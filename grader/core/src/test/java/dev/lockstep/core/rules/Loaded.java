package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Loads class files from memory, in a class loader of their own. */
final class Loaded extends ClassLoader {

    private final Map<String, byte[]> classes;

    Loaded(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    static Loaded of(Map<String, byte[]> classes) {
        return new Loaded(classes, getPlatformClassLoader());
    }

    /**
     * Lets the JVM verify every class and look at their nesting; runs none of their code.
     *
     * @return the methods of all of them: the JVM links, and so verifies, a class before it lists them
     */
    static List<Method> verifyAll(Map<String, byte[]> classes) throws ClassNotFoundException {
        var loader = of(classes);
        var methods = new ArrayList<Method>();
        for (var name : classes.keySet()) {
            var type = loader.loadClass(name);
            assertTrue(name.endsWith(type.getSimpleName()), "a nested class must find its outer one");
            methods.addAll(List.of(type.getDeclaredMethods()));
        }
        return methods;
    }

    /** Calls a public static method without parameters. */
    Object call(String type, String method) throws ReflectiveOperationException {
        try {
            return loadClass(type).getMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type + "." + method + " threw " + e.getCause(), e.getCause());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        var bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
