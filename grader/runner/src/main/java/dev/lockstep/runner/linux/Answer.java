package dev.lockstep.runner.linux;

/** What a system-call filter does about a call. */
enum Answer {
    ALLOW(0x7fff_0000),

    /** It fails with EPERM. */
    REFUSE(error(1)),

    /** It fails with EACCES, which Java shows as an ordinary "access denied". */
    DENY(error(13)),

    /** It fails with ENOSYS, so that the C library does it in another way. */
    PRETEND_ABSENT(error(38)),

    /** The process dies at once. */
    KILL(0x8000_0000);

    private final int code;

    Answer(int code) {
        this.code = code;
    }

    /** What a filter program returns for it: SECCOMP_RET_* of linux/seccomp.h. */
    int code() {
        return code;
    }

    private static int error(int number) {
        return 0x0005_0000 | number;
    }
}
