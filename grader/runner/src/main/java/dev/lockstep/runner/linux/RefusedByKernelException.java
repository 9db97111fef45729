package dev.lockstep.runner.linux;

/** Thrown when a system call fails; the message says which, and with what. */
public final class RefusedByKernelException extends Exception {

    private final int errno;

    RefusedByKernelException(String what, int errno) {
        super("%s failed: %s".formatted(what, Errno.words(errno)));
        this.errno = errno;
    }

    /** The error's number, as in asm-generic/errno.h. */
    int errno() {
        return errno;
    }
}
