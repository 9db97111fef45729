package dev.lockstep.runner.linux;

/** The user that the calling thread acts as; the kernel keeps one for each thread. */
public final class ThreadUser {

    private ThreadUser() {}

    /** The number of the user that the calling thread acts as. */
    public static long effective() throws RefusedByKernelException {
        return SystemCalls.call(SystemCall.GETEUID);
    }

    /** Makes the calling thread, and what it will start, act as {@code user} and its own group only, for good. */
    public static void become(int user) throws RefusedByKernelException {
        SystemCalls.call(SystemCall.SETGROUPS, 0, 0);
        SystemCalls.call(SystemCall.SETRESGID, user, user, user);
        SystemCalls.call(SystemCall.SETRESUID, user, user, user);
        long now = effective();
        if (now != user) {
            throw new IllegalStateException(
                    "the kernel says that the thread acts as user %d, not %d".formatted(now, user));
        }
    }
}
