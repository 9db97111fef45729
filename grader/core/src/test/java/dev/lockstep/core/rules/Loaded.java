package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.InvocationTargetException;
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

    /** Lets the JVM verify every class, and resolve what verification needs; runs none of their code. */
    static void verifyAll(Map<String, byte[]> classes) throws ClassNotFoundException {
        var loader = of(classes);
        for (var name : classes.keySet()) {
            // The JVM links, and so verifies, a class before it lists these.
            var type = loader.loadClass(name);
            assertNotNull(type.getDeclaredMethods());
            assertNotNull(type.getDeclaredClasses());
        }
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
