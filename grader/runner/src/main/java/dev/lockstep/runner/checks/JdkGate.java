package dev.lockstep.runner.checks;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** The parent of the submission's loader: shows the types of Java SE and nothing else, no resources either. */
final class JdkGate extends ClassLoader {

    JdkGate() {
        super("gate", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> type = ClassLoader.getPlatformClassLoader().loadClass(name);
        String module = type.getModule().getName();
        if (module == null || !module.startsWith("java.")) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }
}
