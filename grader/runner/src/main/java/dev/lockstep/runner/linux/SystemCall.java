package dev.lockstep.runner.linux;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The system calls that filters tell apart, with their numbers.
 *
 * <p>Source: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h of the Linux kernel.
 */
public enum SystemCall {
    // Reading and writing what is open.
    READ(0, 63),
    WRITE(1, 64),
    READV(19, 65),
    WRITEV(20, 66),
    PREAD64(17, 67),
    PWRITE64(18, 68),
    PREADV(295, 69),
    PWRITEV(296, 70),
    LSEEK(8, 62),
    CLOSE(3, 57),
    FSTAT(5, 80),
    NEWFSTATAT(262, 79),
    POLL(7, -1),
    PPOLL(271, 73),
    SELECT(23, -1),
    PSELECT6(270, 72),
    IOCTL(16, 29),
    FCNTL(72, 25),
    DUP(32, 23),
    DUP2(33, -1),
    DUP3(292, 24),
    PIPE(22, -1),
    PIPE2(293, 59),
    EVENTFD2(290, 19),
    EPOLL_CREATE1(291, 20),
    EPOLL_CTL(233, 21),
    EPOLL_WAIT(232, -1),
    EPOLL_PWAIT(281, 22),
    FSYNC(74, 82),
    FTRUNCATE(77, 46),
    FALLOCATE(285, 47),
    FADVISE64(221, 223),
    CLOSE_RANGE(436, 436),

    // Files by name.
    OPEN(2, -1),
    OPENAT(257, 56),
    OPENAT2(437, 437),
    CREAT(85, -1),
    STAT(4, -1),
    LSTAT(6, -1),
    STATX(332, 291),
    ACCESS(21, -1),
    FACCESSAT(269, 48),
    FACCESSAT2(439, 439),
    READLINK(89, -1),
    READLINKAT(267, 78),
    GETDENTS64(217, 61),
    GETCWD(79, 17),
    CHDIR(80, 49),
    STATFS(137, 43),
    FSTATFS(138, 44),
    RENAME(82, -1),
    RENAMEAT(264, 38),
    MKDIR(83, -1),
    MKDIRAT(258, 34),
    RMDIR(84, -1),
    UNLINK(87, -1),
    UNLINKAT(263, 35),
    LINK(86, -1),
    LINKAT(265, 37),
    SYMLINK(88, -1),
    SYMLINKAT(266, 36),
    CHMOD(90, -1),
    CHOWN(92, -1),
    TRUNCATE(76, 45),
    UMASK(95, 166),

    // Memory.
    MMAP(9, 222),
    MPROTECT(10, 226),
    MUNMAP(11, 215),
    MREMAP(25, 216),
    MADVISE(28, 233),
    MINCORE(27, 232),
    BRK(12, 214),

    // Threads, time and signals to oneself.
    CLONE(56, 220),
    CLONE3(435, 435),
    FUTEX(202, 98),
    SET_ROBUST_LIST(273, 99),
    GET_ROBUST_LIST(274, 100),
    SET_TID_ADDRESS(218, 96),
    RSEQ(334, 293),
    GETTID(186, 178),
    SCHED_YIELD(24, 124),
    SCHED_GETAFFINITY(204, 123),
    SCHED_SETAFFINITY(203, 122),
    SCHED_GETPARAM(143, 121),
    SCHED_GETSCHEDULER(145, 120),
    NANOSLEEP(35, 101),
    CLOCK_NANOSLEEP(230, 115),
    CLOCK_GETTIME(228, 113),
    CLOCK_GETRES(229, 114),
    GETTIMEOFDAY(96, 169),
    TIME(201, -1),
    TIMES(100, 153),
    MEMBARRIER(324, 283),
    GETCPU(309, 168),
    RT_SIGACTION(13, 134),
    RT_SIGPROCMASK(14, 135),
    RT_SIGRETURN(15, 139),
    RT_SIGTIMEDWAIT(128, 137),
    RT_SIGPENDING(127, 136),
    RT_SIGSUSPEND(130, 133),
    SIGALTSTACK(131, 132),
    RESTART_SYSCALL(219, 128),
    TGKILL(234, 131),
    EXIT(60, 93),
    EXIT_GROUP(231, 94),
    PAUSE(34, -1),

    // Facts about the process and the machine.
    GETPID(39, 172),
    GETPPID(110, 173),
    GETUID(102, 174),
    GETEUID(107, 175),
    GETGID(104, 176),
    GETEGID(108, 177),
    GETRESUID(118, 148),
    GETRESGID(120, 150),
    GETPGRP(111, -1),
    GETPGID(121, 155),
    UNAME(63, 160),
    SYSINFO(99, 179),
    GETRUSAGE(98, 165),
    GETRLIMIT(97, 163),
    PRLIMIT64(302, 261),
    GETRANDOM(318, 278),
    ARCH_PRCTL(158, -1),
    PRCTL(157, 167),

    // Other processes and users.
    FORK(57, -1),
    VFORK(58, -1),
    EXECVE(59, 221),
    EXECVEAT(322, 281),
    WAIT4(61, 260),
    WAITID(247, 95),
    KILL(62, 129),
    TKILL(200, 130),
    RT_SIGQUEUEINFO(129, 138),
    RT_TGSIGQUEUEINFO(297, 240),
    SETPGID(109, 154),
    SETSID(112, 157),
    SETUID(105, 146),
    SETGID(106, 144),
    SETGROUPS(116, 159),
    SETRESUID(117, 147),
    SETRESGID(119, 149),
    GETPRIORITY(140, 141),
    SETPRIORITY(141, 140),
    SETRLIMIT(160, 164),
    SCHED_SETSCHEDULER(144, 119),
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PIDFD_OPEN(434, 434),
    PIDFD_GETFD(438, 438),
    PIDFD_SEND_SIGNAL(424, 424),
    PERSONALITY(135, 92),

    // The network, and other ways to talk.
    SOCKET(41, 198),
    SOCKETPAIR(53, 199),
    CONNECT(42, 203),
    ACCEPT(43, 202),
    ACCEPT4(288, 242),
    BIND(49, 200),
    LISTEN(50, 201),
    SENDTO(44, 206),
    RECVFROM(45, 207),
    SENDMSG(46, 211),
    RECVMSG(47, 212),
    SHMGET(29, 194),
    MSGGET(68, 186),
    SEMGET(64, 190),
    MEMFD_CREATE(319, 279),
    INOTIFY_INIT1(294, 26),

    // The kernel itself.
    SECCOMP(317, 277),
    LANDLOCK_CREATE_RULESET(444, 444),
    LANDLOCK_ADD_RULE(445, 445),
    LANDLOCK_RESTRICT_SELF(446, 446),
    MOUNT(165, 40),
    CHROOT(161, 51),
    PIVOT_ROOT(155, 41),
    UNSHARE(272, 97),
    SETNS(308, 268),
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    IO_URING_SETUP(425, 425),
    KEYCTL(250, 219),
    ADD_KEY(248, 217),
    INIT_MODULE(175, 105),
    KEXEC_LOAD(246, 104),
    REBOOT(169, 142);

    private static final int ABSENT = -1; // the number of a call that an architecture does not have

    /** From here on nothing is known, and glibc falls back when it hears that a call does not exist. */
    static final int FIRST_UNKNOWN = 450;

    private final int x86;
    private final int arm;

    SystemCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /** Its number; empty if that architecture does not have it. */
    OptionalInt on(Architecture architecture) {
        int number = switch (architecture) {
            case X86_64 -> x86;
            case ARM64 -> arm;
        };
        return number == ABSENT ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
