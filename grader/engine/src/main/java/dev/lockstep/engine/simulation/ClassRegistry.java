package dev.lockstep.engine.simulation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes whose static initialiser was turned into a method that the engine runs, by number; thread-safe. */
public final class ClassRegistry {

    /** The name of the method that static initialisers become. */
    public static final String INITIALISER = "lockstep$clinit";

    private static final List<Entry> ENTRIES = new ArrayList<>();

    private ClassRegistry() {}

    /** One class. */
    public static final class Entry {

        private final String name;
        private final int superclass;
        private final ClassLoader loader;
        private @Nullable MethodHandle initialiser;
        private @Nullable Class<?> enumType;

        private Entry(String name, int superclass, ClassLoader loader) {
            this.name = name;
            this.superclass = superclass;
            this.loader = loader;
        }

        String name() {
            return name;
        }

        int superclass() {
            return superclass;
        }

        void initialise() throws Throwable {
            MethodHandle found = initialiser;
            if (found == null) {
                found = find();
                initialiser = found;
            }
            found.invokeExact();
        }

        void forgetConstants() {
            if (enumType != null) {
                JdkState.forgetConstants(enumType);
            }
        }

        private MethodHandle find() throws ReflectiveOperationException {
            Class<?> type = Class.forName(name, false, loader);
            enumType = type.isEnum() ? type : null;
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findStatic(type, INITIALISER, MethodType.methodType(void.class));
        }
    }

    static synchronized Entry get(int number) {
        return ENTRIES.get(number);
    }

    /**
     * Gives a class a number.
     *
     * @param name in the form "java.lang.String"
     * @param superclass the number of the nearest superclass that has one; -1 if none has
     */
    public static synchronized int add(String name, int superclass, ClassLoader loader) {
        ENTRIES.add(new Entry(name, superclass, loader));
        return ENTRIES.size() - 1;
    }
}
