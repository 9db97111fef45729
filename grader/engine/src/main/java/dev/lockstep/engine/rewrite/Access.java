package dev.lockstep.engine.rewrite;

import dev.lockstep.engine.simulation.AccessMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;

/** What a method of {@code VarHandle} or {@code Unsafe} does to a variable, by its name. */
record Access(Action action, AccessMode mode) {

    /** The descriptor of a mode. */
    static final String MODE = "L" + Hooks.ENGINE + "AccessMode;";

    private static final List<String> READS_OF_UNSAFE =
            List.of("getReference", "getInt", "getLong", "getByte", "getBoolean");

    /** What is done, with the names of the hooks for that. */
    enum Action {
        READ("read", "acquire"),
        WRITE("write", "release"),
        /** A read and a write in one. */
        UPDATE("update", "update");

        private final String hook;
        private final String ofTrusted;

        Action(String hook, String ofTrusted) {
            this.hook = hook;
            this.ofTrusted = ofTrusted;
        }

        /** Where the mode counts. */
        String hook() {
            return hook;
        }

        /** In classes of the JDK that are trusted to order as they promise. */
        String ofTrusted() {
            return ofTrusted;
        }
    }

    /** The access that the method called {@code name} makes; null if it makes none. */
    static @Nullable Access by(String name) {
        Action action = actionOf(name);
        return action == null ? null : new Access(action, modeOf(name, action));
    }

    private static @Nullable Action actionOf(String name) {
        if (name.startsWith("compareAnd") || name.startsWith("weakCompareAnd") || name.startsWith("getAnd")) {
            return Action.UPDATE;
        }
        return switch (name) {
            case "get", "getVolatile", "getAcquire", "getOpaque" -> Action.READ;
            case "set", "setVolatile", "setRelease", "setOpaque" -> Action.WRITE;
            default ->
                name.startsWith("put")
                        ? Action.WRITE
                        : READS_OF_UNSAFE.stream().anyMatch(name::startsWith) ? Action.READ : null;
        };
    }

    private static AccessMode modeOf(String name, Action action) {
        for (AccessMode mode : AccessMode.values()) {
            String inName = mode.name().charAt(0) + mode.name().substring(1).toLowerCase(Locale.ROOT);
            if (name.endsWith(inName)) {
                return mode;
            }
        }
        return action == Action.UPDATE ? AccessMode.VOLATILE : AccessMode.PLAIN;
    }

    /** Whether other threads may see what it writes later than its own thread. */
    boolean mayBeLate() {
        return action == Action.WRITE && (mode == AccessMode.OPAQUE || mode == AccessMode.RELEASE);
    }

    FieldInsnNode loadMode() {
        return loadMode(mode);
    }

    static FieldInsnNode loadMode(AccessMode mode) {
        return new FieldInsnNode(Opcodes.GETSTATIC, Hooks.ENGINE + "AccessMode", mode.name(), MODE);
    }
}
