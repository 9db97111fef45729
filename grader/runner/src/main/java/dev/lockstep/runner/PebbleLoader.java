package dev.lockstep.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Defines a class from its class file, as submissions and tests are defined.
 *
 * <p>No other loader may define it: the JVM's cache keeps one class of each name only, and this is to be the one.
 */
final class PebbleLoader extends ClassLoader {

    private static final String NAME = "dev.lockstep.runner.Pebble";

    /** Kept: what has been forgotten when the JVM writes its cache is not in it. */
    private static final Class<?> PEBBLE = pebble();

    private PebbleLoader() {
        super("pebble", null);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (!name.equals(NAME)) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream in = PebbleLoader.class.getResourceAsStream("Pebble.class")) {
            byte[] bytes = Objects.requireNonNull(in, NAME).readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads it, once in a process. */
    static Class<?> load() {
        return PEBBLE;
    }

    private static Class<?> pebble() {
        try {
            return Class.forName(NAME, true, new PebbleLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the loader has this class", e);
        }
    }
}
