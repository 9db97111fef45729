package dev.lockstep.runner.linux;

import static dev.lockstep.runner.linux.Condition.hasAny;
import static dev.lockstep.runner.linux.Condition.hasNone;
import static dev.lockstep.runner.linux.Condition.is;
import static dev.lockstep.runner.linux.Condition.isInt;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Which system calls are allowed to whom. Constants are those of the kernel's uapi headers. */
final class Policies {

    private static final int CLONE_THREAD = 0x0001_0000;

    /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. */
    private static final int CLONE_NEW_WORLDS = 0x7E02_0000;

    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND: everything but reading. O_TMPFILE needs one of the first two. */
    private static final int O_WRITING = 0x1 | 0x2 | 0x40 | 0x200 | 0x400;

    private static final int FIONREAD = 0x541B;
    private static final int TCGETS = 0x5401;

    private static final int F_DUPFD_CLOEXEC = 1030;
    private static final int F_GETFD = 1;
    private static final int F_SETFD = 2;
    private static final int F_GETFL = 3;
    private static final int F_SETFL = 4;

    private static final int PR_SET_NAME = 15;
    private static final int PR_GET_NAME = 16;
    private static final int PR_SET_VMA = 0x5356_4D41;

    private Policies() {}

    /** For a process that runs checks: what a JVM needs once it has opened all its files. */
    static Map<SystemCall, Rule> forChecks() {
        Map<SystemCall, Rule> policy = running();
        // Files that are asked for read as "access denied", not as a fault of the machine.
        put(
                policy,
                Rule.always(Answer.DENY),
                SystemCall.OPEN,
                SystemCall.OPENAT,
                SystemCall.CREAT,
                SystemCall.STAT,
                SystemCall.LSTAT,
                SystemCall.STATX,
                // With AT_EMPTY_PATH, too, by which the C library asks for an open file: the kernel still follows a
                // path that is not empty.
                SystemCall.NEWFSTATAT,
                SystemCall.ACCESS,
                SystemCall.FACCESSAT,
                SystemCall.FACCESSAT2,
                SystemCall.READLINK,
                SystemCall.READLINKAT);
        return policy;
    }

    /** For a process that compiles: files may be opened for reading, too; which ones, Landlock decides. */
    static Map<SystemCall, Rule> forCompiling() {
        Map<SystemCall, Rule> policy = running();
        put(policy, Rule.onlyIf(hasNone(1, O_WRITING)).or(Answer.DENY), SystemCall.OPEN);
        put(policy, Rule.onlyIf(hasNone(2, O_WRITING)).or(Answer.DENY), SystemCall.OPENAT);
        put(
                policy,
                Rule.ALLOW,
                SystemCall.STAT,
                SystemCall.LSTAT,
                SystemCall.STATX,
                SystemCall.NEWFSTATAT,
                SystemCall.ACCESS,
                SystemCall.FACCESSAT,
                SystemCall.FACCESSAT2,
                SystemCall.READLINK,
                SystemCall.READLINKAT,
                SystemCall.GETDENTS64,
                SystemCall.GETCWD,
                SystemCall.STATFS,
                SystemCall.FSTATFS,
                SystemCall.FADVISE64);
        return policy;
    }

    /** For a process from before its birth: it must start a program, so far with nothing foreign in it. */
    static Map<SystemCall, Rule> forStarting() {
        Map<SystemCall, Rule> policy = forCompiling();
        put(policy, Rule.onlyIf(hasNone(0, CLONE_NEW_WORLDS)), SystemCall.CLONE);
        // Its process does not exist yet, so it cannot be told from others.
        put(policy, Rule.always(Answer.REFUSE), SystemCall.TGKILL);
        put(policy, Rule.onlyWith(0, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA, 38), SystemCall.PRCTL);
        put(
                policy,
                Rule.ALLOW,
                SystemCall.EXECVE,
                SystemCall.FORK,
                SystemCall.VFORK,
                SystemCall.WAIT4,
                SystemCall.WAITID,
                SystemCall.DUP2,
                SystemCall.DUP3,
                SystemCall.PIPE,
                SystemCall.PIPE2,
                SystemCall.CLOSE_RANGE,
                SystemCall.FCNTL,
                SystemCall.CHDIR,
                SystemCall.SETPGID,
                SystemCall.SET_TID_ADDRESS,
                SystemCall.ARCH_PRCTL,
                SystemCall.PRLIMIT64,
                SystemCall.SECCOMP);
        return policy;
    }

    private static Map<SystemCall, Rule> running() {
        Map<SystemCall, Rule> policy = new EnumMap<>(SystemCall.class);
        put(
                policy,
                Rule.ALLOW,
                SystemCall.READ,
                SystemCall.WRITE,
                SystemCall.READV,
                SystemCall.WRITEV,
                SystemCall.PREAD64,
                SystemCall.PWRITE64,
                SystemCall.PREADV,
                SystemCall.LSEEK,
                SystemCall.DUP,
                SystemCall.CLOSE,
                SystemCall.FSTAT,
                SystemCall.POLL,
                SystemCall.PPOLL,
                SystemCall.MMAP,
                SystemCall.MPROTECT,
                SystemCall.MUNMAP,
                SystemCall.MREMAP,
                SystemCall.MADVISE,
                SystemCall.MINCORE,
                SystemCall.BRK,
                SystemCall.FUTEX,
                SystemCall.SET_ROBUST_LIST,
                SystemCall.RSEQ,
                SystemCall.GETTID,
                SystemCall.SCHED_YIELD,
                SystemCall.SCHED_GETAFFINITY,
                SystemCall.SCHED_GETPARAM,
                SystemCall.SCHED_GETSCHEDULER,
                SystemCall.NANOSLEEP,
                SystemCall.CLOCK_NANOSLEEP,
                SystemCall.CLOCK_GETTIME,
                SystemCall.CLOCK_GETRES,
                SystemCall.GETTIMEOFDAY,
                SystemCall.TIME,
                SystemCall.TIMES,
                SystemCall.MEMBARRIER,
                SystemCall.GETCPU,
                SystemCall.RT_SIGACTION,
                SystemCall.RT_SIGPROCMASK,
                SystemCall.RT_SIGRETURN,
                SystemCall.RT_SIGTIMEDWAIT,
                SystemCall.SIGALTSTACK,
                SystemCall.RESTART_SYSCALL,
                SystemCall.EXIT,
                SystemCall.EXIT_GROUP,
                SystemCall.GETPID,
                SystemCall.GETPPID,
                SystemCall.GETUID,
                SystemCall.GETEUID,
                SystemCall.GETGID,
                SystemCall.GETEGID,
                SystemCall.UNAME,
                SystemCall.SYSINFO,
                SystemCall.GETRUSAGE,
                SystemCall.GETRLIMIT,
                SystemCall.GETRANDOM);
        threads(policy);
        arguments(policy);
        return policy;
    }

    private static void threads(Map<SystemCall, Rule> policy) {
        // The C library falls back to clone, whose flags a filter can see.
        put(policy, Rule.always(Answer.PRETEND_ABSENT), SystemCall.CLONE3);
        put(policy, Rule.onlyIf(hasAny(0, CLONE_THREAD), hasNone(0, CLONE_NEW_WORLDS)), SystemCall.CLONE);
    }

    private static void arguments(Map<SystemCall, Rule> policy) {
        put(policy, Rule.onlyWith(1, FIONREAD, TCGETS), SystemCall.IOCTL);
        put(policy, Rule.onlyWith(1, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL), SystemCall.FCNTL);
        put(policy, Rule.onlyWith(0, PR_SET_NAME, PR_GET_NAME, PR_SET_VMA), SystemCall.PRCTL);
        // Its own limits may be asked for, not set.
        put(policy, Rule.onlyIf(isInt(0, 0), is(2, 0)), SystemCall.PRLIMIT64);
    }

    private static void put(Map<SystemCall, Rule> policy, Rule rule, SystemCall... calls) {
        Arrays.stream(calls).forEach(call -> policy.put(call, rule));
    }
}
