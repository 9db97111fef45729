package dev.lockstep.runner.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes from a thread, and from what it will start, every file but those that are listed; and TCP, where the kernel can. */
public final class Landlock {

    private static final long CREATE_RULESET_VERSION = 1;
    private static final long RULE_PATH_BENEATH = 1;
    private static final long O_PATH_AND_CLOEXEC = 0x20_0000 | 0x8_0000;
    private static final long AT_FDCWD = -100;

    /** struct landlock_path_beneath_attr: the rights, and a file descriptor, without padding. */
    private static final int PATH_RULE_BYTES = 12;

    private Landlock() {}

    /**
     * What is allowed of a file, or of all files in a folder.
     *
     * @param path must exist
     */
    public record Allowed(Path path, Access access) {}

    /** How a file may be used. */
    public enum Access {
        READ,
        READ_AND_RUN,
        READ_AND_WRITE,

        /** Names in folders only, not what is in the files. */
        LIST
    }

    /**
     * The version of Landlock's interface that this kernel has, 1 or more.
     *
     * @throws RefusedByKernelException if it has none, or it is switched off
     */
    public static int version() throws RefusedByKernelException {
        return (int) SystemCalls.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, CREATE_RULESET_VERSION);
    }

    /** Leaves the calling thread what is {@code allowed}. It must have given up new privileges before. */
    public static void restrictThisThread(List<Allowed> allowed) throws RefusedByKernelException {
        LandlockRights rights = LandlockRights.ofVersion(version());
        try (Arena arena = Arena.ofConfined()) {
            long rules = SystemCalls.call(
                    SystemCall.LANDLOCK_CREATE_RULESET,
                    attributes(arena, rights).address(),
                    rights.attributeBytes(),
                    0);
            try {
                for (Allowed each : allowed) {
                    add(arena, rules, rights, each);
                }
                SystemCalls.call(SystemCall.LANDLOCK_RESTRICT_SELF, rules, 0);
            } finally {
                SystemCalls.call(SystemCall.CLOSE, rules);
            }
        }
    }

    private static MemorySegment attributes(Arena arena, LandlockRights rights) {
        MemorySegment attributes = arena.allocate(rights.attributeBytes(), Long.BYTES);
        List<Long> words = rights.attributes();
        for (int word = 0; word < words.size(); word++) {
            attributes.setAtIndex(ValueLayout.JAVA_LONG, word, words.get(word));
        }
        return attributes;
    }

    private static void add(Arena arena, long rules, LandlockRights rights, Allowed allowed)
            throws RefusedByKernelException {
        MemorySegment name = arena.allocateFrom(allowed.path().toString());
        long file = SystemCalls.call(SystemCall.OPENAT, AT_FDCWD, name.address(), O_PATH_AND_CLOEXEC, 0);
        try {
            MemorySegment rule = arena.allocate(PATH_RULE_BYTES, Long.BYTES);
            rule.set(ValueLayout.JAVA_LONG, 0, rights.of(allowed.access(), Files.isDirectory(allowed.path())));
            rule.set(ValueLayout.JAVA_INT, Long.BYTES, (int) file);
            SystemCalls.call(SystemCall.LANDLOCK_ADD_RULE, rules, RULE_PATH_BENEATH, rule.address(), 0);
        } finally {
            SystemCalls.call(SystemCall.CLOSE, file);
        }
    }
}
