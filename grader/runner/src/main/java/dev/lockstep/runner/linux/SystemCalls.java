package dev.lockstep.runner.linux;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Makes system calls, through the C library's function of that name.
 *
 * <p>It is used raw because the C library's own wrappers change all threads of a process where the kernel would change one.
 */
final class SystemCalls {

    private static final int MOST_ARGUMENTS = 6;
    private static final StructLayout STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = STATE.varHandle(PathElement.groupElement("errno"));
    private static final MethodHandle SYSCALL = syscall();

    private SystemCalls() {}

    /**
     * Makes one system call.
     *
     * @return what the kernel answered, never an error
     * @throws RefusedByKernelException if it answered with an error
     */
    static long call(SystemCall call, long... arguments) throws RefusedByKernelException {
        int number = call.on(Architecture.here().orElseThrow(SystemCalls::unknown))
                .orElseThrow(() -> new IllegalArgumentException(call + " does not exist on this architecture"));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(STATE);
            long answer = invoke(state, number, Arrays.copyOf(arguments, MOST_ARGUMENTS));
            if (answer == -1) {
                throw new RefusedByKernelException(call.toString(), (int) ERRNO.get(state, 0L));
            }
            return answer;
        }
    }

    private static long invoke(MemorySegment state, int number, long[] arguments) {
        try {
            return (long) SYSCALL.invokeExact(
                    state,
                    (long) number,
                    arguments[0],
                    arguments[1],
                    arguments[2],
                    arguments[3],
                    arguments[4],
                    arguments[5]);
        } catch (Throwable e) {
            throw new IllegalStateException("a call of a C function throws nothing", e);
        }
    }

    @SuppressWarnings("restricted") // Its module alone has native access.
    private static MethodHandle syscall() {
        Linker linker = Linker.nativeLinker();
        ValueLayout word = ValueLayout.JAVA_LONG;
        return linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    private static UnsupportedOperationException unknown() {
        return new UnsupportedOperationException("no system calls are known for %s on %s"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
}
