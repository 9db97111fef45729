package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.Classes;
import java.util.List;
import java.util.Map;

/** Defines classes from memory. Classes that it does not hold come from its parents, in their order. */
class MemoryLoader extends LoaderWithoutResources {

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;
    private final List<ClassLoader> others;

    MemoryLoader(String name, Classes classes, List<ClassLoader> others) {
        super(name);
        this.classes = classes.byName();
        this.others = others;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] bytes = classes.get(name);
            return bytes != null ? defineClass(name, bytes, 0, bytes.length) : loadElsewhere(name);
        }
    }

    private Class<?> loadElsewhere(String name) throws ClassNotFoundException {
        for (ClassLoader other : others) {
            try {
                return other.loadClass(name);
            } catch (ClassNotFoundException _) {
                // The next one may have it.
            }
        }
        throw new ClassNotFoundException(name);
    }

    boolean has(String name) {
        return classes.containsKey(name);
    }

    boolean defines(Class<?> type) {
        return type.getClassLoader() == this;
    }
}
