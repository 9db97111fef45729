package dev.lockstep.runner.linux;

/** The errors that the calls of this package are known to fail with, in words. */
final class Errno {

    private Errno() {}

    static String words(int number) {
        return switch (number) {
            case 1 -> "not permitted (EPERM)";
            case 2 -> "no such file (ENOENT)";
            case 3 -> "no such process (ESRCH)";
            case 7 -> "too big (E2BIG)";
            case 9 -> "not an open file (EBADF)";
            case 11 -> "try again (EAGAIN)";
            case 12 -> "out of memory (ENOMEM)";
            case 13 -> "access denied (EACCES)";
            case 14 -> "bad address (EFAULT)";
            case 22 -> "invalid argument (EINVAL)";
            case 24 -> "too many open files (EMFILE)";
            case 38 -> "this kernel does not have it (ENOSYS)";
            case 95 -> "it is switched off in this kernel (EOPNOTSUPP)";
            default -> "error " + number;
        };
    }
}
