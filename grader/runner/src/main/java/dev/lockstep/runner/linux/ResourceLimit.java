package dev.lockstep.runner.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A limit that the kernel keeps a process to: RLIMIT_* of asm-generic/resource.h. */
public enum ResourceLimit {
    CPU_SECONDS(0),
    FILE_BYTES(1),
    DATA_BYTES(2),
    CORE_BYTES(4),
    /** Counted for each user, not for each process; the superuser is exempt. */
    THREADS_OF_USER(6),
    OPEN_FILES(7);

    /** struct rlimit64: two words. */
    private static final int BYTES = 16;

    private static final int SOFT = 0;
    private static final int HARD = 1;

    private final int number;

    ResourceLimit(int number) {
        this.number = number;
    }

    /** Limits another process to {@code most}, or to less if it is limited to less already, for good. */
    public void set(long process, long most) throws RefusedByKernelException {
        long before = of(process);
        long wanted = Long.compareUnsigned(before, most) < 0 ? before : most;
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment both = arena.allocate(BYTES, Long.BYTES);
            both.setAtIndex(ValueLayout.JAVA_LONG, SOFT, wanted);
            both.setAtIndex(ValueLayout.JAVA_LONG, HARD, wanted);
            SystemCalls.call(SystemCall.PRLIMIT64, process, number, both.address(), 0);
        }
        long now = of(process);
        if (now != wanted) {
            throw new IllegalStateException("%s was set to %d and is %d".formatted(this, wanted, now));
        }
    }

    /** What a process cannot go beyond; unsigned, since no limit is the largest number. */
    public long of(long process) throws RefusedByKernelException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment now = arena.allocate(BYTES, Long.BYTES);
            SystemCalls.call(SystemCall.PRLIMIT64, process, number, 0, now.address());
            return now.getAtIndex(ValueLayout.JAVA_LONG, HARD);
        }
    }
}
