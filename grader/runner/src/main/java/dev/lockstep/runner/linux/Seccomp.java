package dev.lockstep.runner.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;

/** Puts system-call filters on; none can ever be taken off again. */
public final class Seccomp {

    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int SECCOMP_SET_MODE_FILTER = 1;
    private static final int FLAG_OF_ONE_THREAD = 0;
    private static final int SECCOMP_FILTER_FLAG_TSYNC = 1;

    /** An operation that no kernel has. */
    private static final int NOTHING = 0x7FFF;

    private static final int EINVAL = 22;

    /** struct sock_fprog: an unsigned short, and after padding a pointer. */
    private static final int PROGRAM_BYTES = 16;

    private Seccomp() {}

    /** What a filter is for. */
    public enum Purpose {
        /** Starting a process: for the thread that starts it. */
        STARTING {
            @Override
            Map<SystemCall, Rule> policy() {
                return Policies.forStarting();
            }
        },

        /** Compiling: for all threads of the process. */
        COMPILING {
            @Override
            Map<SystemCall, Rule> policy() {
                return Policies.forCompiling();
            }
        },

        /** Running checks: for all threads of the process. */
        CHECKS {
            @Override
            Map<SystemCall, Rule> policy() {
                return Policies.forChecks();
            }
        };

        abstract Map<SystemCall, Rule> policy();
    }

    /** Gives up, for the calling thread and its children, to gain rights by starting a program; a filter demands it. */
    public static void giveUpNewPrivileges() throws RefusedByKernelException {
        SystemCalls.call(SystemCall.PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    }

    /** Filters the calling thread, and what it will start. */
    public static void filterThisThread(Purpose purpose) throws RefusedByKernelException {
        install(purpose, SECCOMP_SET_MODE_FILTER, FLAG_OF_ONE_THREAD);
    }

    /** Filters all threads of this process, those of the JVM included. */
    public static void filterThisProcess(Purpose purpose) throws RefusedByKernelException {
        long thread = install(purpose, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC);
        if (thread != 0) {
            throw new RefusedByKernelException(
                    "seccomp for all threads (thread %d has another filter)".formatted(thread), EINVAL);
        }
    }

    /** Does all that filtering takes but the last step: it asks the kernel for an operation that does not exist. */
    public static void rehearse(Purpose purpose) {
        try {
            install(purpose, NOTHING, SECCOMP_FILTER_FLAG_TSYNC);
        } catch (RefusedByKernelException _) {
            return;
        }
        throw new IllegalStateException("the kernel knows an operation that does not exist");
    }

    private static long install(Purpose purpose, int operation, int flags) throws RefusedByKernelException {
        Architecture architecture = Architecture.here().orElseThrow();
        List<Instruction> program = FilterProgram.of(purpose.policy(), architecture);
        try (Arena arena = Arena.ofConfined()) {
            return SystemCalls.call(
                    SystemCall.SECCOMP, operation, flags, header(arena, program).address());
        }
    }

    private static MemorySegment header(Arena arena, List<Instruction> program) {
        MemorySegment header = arena.allocate(PROGRAM_BYTES, Long.BYTES);
        header.set(ValueLayout.JAVA_SHORT, 0, (short) program.size());
        header.set(ValueLayout.ADDRESS, Long.BYTES, body(arena, program));
        return header;
    }

    private static MemorySegment body(Arena arena, List<Instruction> program) {
        MemorySegment body = arena.allocate((long) Instruction.BYTES * program.size(), Long.BYTES);
        long at = 0;
        for (Instruction instruction : program) {
            body.set(ValueLayout.JAVA_SHORT, at, (short) instruction.code());
            body.set(ValueLayout.JAVA_BYTE, at + 2, (byte) instruction.ifTrue());
            body.set(ValueLayout.JAVA_BYTE, at + 3, (byte) instruction.ifFalse());
            body.set(ValueLayout.JAVA_INT, at + 4, instruction.operand());
            at += Instruction.BYTES;
        }
        return body;
    }
}
