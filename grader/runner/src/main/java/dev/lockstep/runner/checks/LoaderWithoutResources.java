package dev.lockstep.runner.checks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** A class loader through which nobody reads a file: it has classes only, and no parent that could have more. */
abstract class LoaderWithoutResources extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    LoaderWithoutResources(String name) {
        super(name, null);
    }

    @Override
    protected abstract Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException;

    @Override
    public final @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public final @Nullable InputStream getResourceAsStream(String name) {
        return null;
    }

    @Override
    public final Enumeration<URL> getResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
