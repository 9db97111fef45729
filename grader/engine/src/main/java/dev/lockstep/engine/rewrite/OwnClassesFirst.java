package dev.lockstep.engine.rewrite;

import org.jspecify.annotations.Nullable;

/** A class loader that looks among its own classes before it asks its parent, and defines each once. */
abstract class OwnClassesFirst extends ClassLoader {

    OwnClassesFirst(String name, @Nullable ClassLoader parent) {
        super(name, parent);
    }

    @Override
    protected final Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            Class<?> own = loaded == null ? loadOwn(name) : loaded;
            return own == null ? super.loadClass(name, resolve) : own;
        }
    }

    /** The class {@code name}, which is not loaded yet; null if the parent has it. */
    abstract @Nullable Class<?> loadOwn(String name) throws ClassNotFoundException;

    final Class<?> define(String name, byte[] bytes) {
        return defineClass(name, bytes, 0, bytes.length);
    }
}
