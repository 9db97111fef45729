package dev.lockstep.runner.linux;

/** How far the calling thread stands back when others want a processor, too: from -20 to 19, the kernel's "nice value" of each thread. */
public final class ThreadNiceness {

    private static final int LARGEST = 19;

    /** The system call answers with this minus the value, as a negative answer would be an error. */
    private static final int ANSWERED_FROM = 20;

    private static final int OF_A_THREAD = 0;
    private static final int THE_CALLING_ONE = 0;

    private ThreadNiceness() {}

    /** That of the calling thread. */
    public static int now() throws RefusedByKernelException {
        return ANSWERED_FROM - (int) SystemCalls.call(SystemCall.GETPRIORITY, OF_A_THREAD, THE_CALLING_ONE);
    }

    /** Makes the calling thread, and what it will start, stand back by so much more; without privileges, for good. */
    public static void add(int more) throws RefusedByKernelException {
        SystemCalls.call(SystemCall.SETPRIORITY, OF_A_THREAD, THE_CALLING_ONE, Math.min(LARGEST, now() + more));
    }
}
