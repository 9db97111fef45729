package dev.lockstep.engine.simulation;

import java.lang.reflect.Field;
import jdk.internal.misc.Unsafe;

/** State that the JDK keeps for the whole process and that a program can notice: made the same in every run. */
public final class JdkState {

    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long CONSTANTS = UNSAFE.objectFieldOffset(Class.class, "enumConstants");
    private static final long DIRECTORY = UNSAFE.objectFieldOffset(Class.class, "enumConstantDirectory");
    private static final long ENUM_HASH = UNSAFE.objectFieldOffset(Enum.class, "hash");

    static {
        settleSalt();
    }

    private JdkState() {}

    /**
     * Makes sure that the state is settled.
     *
     * <p>The earlier the better: code that the JVM compiled before goes on with the values that it found then.
     */
    public static void settle() {
        // The static initialiser does it.
    }

    /** The order in which Set.of and Map.of iterate is drawn once for a process; no lookup depends on it. */
    private static void settleSalt() {
        try {
            Class<?> collections = Class.forName("java.util.ImmutableCollections");
            Field salt = collections.getDeclaredField("SALT32L");
            Field reverse = collections.getDeclaredField("REVERSE");
            UNSAFE.putLong(UNSAFE.staticFieldBase(salt), UNSAFE.staticFieldOffset(salt), 0x5DEECE66L);
            UNSAFE.putBoolean(UNSAFE.staticFieldBase(reverse), UNSAFE.staticFieldOffset(reverse), false);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("this JDK salts its immutable collections in another way", e);
        }
    }

    /** Lets the JVM forget the constants of an enum that has been initialised anew. */
    static void forgetConstants(Class<?> type) {
        UNSAFE.putReferenceVolatile(type, CONSTANTS, null);
        UNSAFE.putReferenceVolatile(type, DIRECTORY, null);
    }

    /** Gives a new constant of an enum a hash code that is the same in every run. */
    public static void made(Enum<?> constant) {
        int hash = constant.name().hashCode();
        UNSAFE.putInt(constant, ENUM_HASH, hash == 0 ? 1 : hash);
    }
}
