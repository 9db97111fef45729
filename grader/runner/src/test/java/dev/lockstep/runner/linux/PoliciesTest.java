package dev.lockstep.runner.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.lockstep.runner.linux.Seccomp.Purpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("what filters say")
class PoliciesTest {

    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final int O_RDWR = 2;
    private static final int O_CREAT = 0x40;
    private static final int O_CLOEXEC = 0x8_0000;
    private static final int O_TMPFILE = 0x40_0000 | 0x1_0000 | O_RDWR;

    private static final long FLAGS_OF_A_THREAD = 0x3D_0F00;
    private static final long FLAGS_OF_A_FORK = 0x120_0011;
    private static final long FLAGS_OF_VFORK = 0x4111;
    private static final long CLONE_NEWUSER = 0x1000_0000;

    /** What nobody may do, whatever it is for. */
    private static final Set<SystemCall> NEVER = EnumSet.of(
            SystemCall.CREAT,
            SystemCall.UNLINKAT,
            SystemCall.RENAMEAT,
            SystemCall.MKDIRAT,
            SystemCall.LINKAT,
            SystemCall.SYMLINKAT,
            SystemCall.CHMOD,
            SystemCall.TRUNCATE,
            SystemCall.FTRUNCATE,
            SystemCall.OPENAT2,
            SystemCall.KILL,
            SystemCall.TKILL,
            SystemCall.RT_SIGQUEUEINFO,
            SystemCall.RT_TGSIGQUEUEINFO,
            SystemCall.PIDFD_OPEN,
            SystemCall.PIDFD_SEND_SIGNAL,
            SystemCall.PTRACE,
            SystemCall.PROCESS_VM_READV,
            SystemCall.SETUID,
            SystemCall.SETRESUID,
            SystemCall.SETGROUPS,
            SystemCall.SETRLIMIT,
            SystemCall.PERSONALITY,
            SystemCall.SOCKET,
            SystemCall.SOCKETPAIR,
            SystemCall.CONNECT,
            SystemCall.BIND,
            SystemCall.SHMGET,
            SystemCall.MSGGET,
            SystemCall.SEMGET,
            SystemCall.MEMFD_CREATE,
            SystemCall.MOUNT,
            SystemCall.CHROOT,
            SystemCall.PIVOT_ROOT,
            SystemCall.UNSHARE,
            SystemCall.SETNS,
            SystemCall.BPF,
            SystemCall.PERF_EVENT_OPEN,
            SystemCall.USERFAULTFD,
            SystemCall.IO_URING_SETUP,
            SystemCall.KEYCTL,
            SystemCall.ADD_KEY,
            SystemCall.INIT_MODULE,
            SystemCall.KEXEC_LOAD,
            SystemCall.EXECVEAT,
            SystemCall.REBOOT);

    static Stream<Arguments> never() {
        return Arrays.stream(Purpose.values())
                .flatMap(purpose -> NEVER.stream().map(call -> Arguments.of(purpose, call)));
    }

    @ParameterizedTest
    @MethodSource("never")
    void someCallsAreAllowedToNobody(Purpose purpose, SystemCall call) {
        for (Architecture architecture : Architecture.values()) {
            if (call.on(architecture).isPresent()) {
                assertNotEquals(
                        Answer.ALLOW, filter(purpose, architecture).answer(architecture, call), architecture::name);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void checksMayNotOpenOrLookAtAnyFile(Architecture architecture) {
        Interpreter filter = filter(Purpose.CHECKS, architecture);

        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.OPENAT, -100, 1, O_RDONLY));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.FACCESSAT, -100, 1));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.READLINKAT, -100, 1));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.STATX, -100, 1));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.NEWFSTATAT, -100, 1, 1, 0));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.NEWFSTATAT, -100, 1, 1, 0x1000));
        assertEquals(Answer.REFUSE, filter.answer(architecture, SystemCall.GETDENTS64, 5));
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void whoCompilesMayOpenFilesForReadingOnly(Architecture architecture) {
        Interpreter filter = filter(Purpose.COMPILING, architecture);

        assertEquals(Answer.ALLOW, filter.answer(architecture, SystemCall.OPENAT, -100, 1, O_RDONLY | O_CLOEXEC));
        for (int flags : new int[] {O_WRONLY, O_RDWR, O_RDWR | O_CREAT, O_CREAT, O_TMPFILE, 0x200, 0x400}) {
            assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.OPENAT, -100, 1, flags), "flags " + flags);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKS", "COMPILING"})
    void whoIsLockedMayStartThreadsButNoProcesses(Purpose purpose) {
        for (Architecture architecture : Architecture.values()) {
            Interpreter filter = filter(purpose, architecture);

            assertEquals(Answer.ALLOW, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_A_THREAD));
            assertEquals(Answer.REFUSE, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_A_FORK));
            assertEquals(Answer.REFUSE, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_VFORK));
            assertEquals(
                    Answer.REFUSE, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_A_THREAD | CLONE_NEWUSER));
            assertEquals(Answer.PRETEND_ABSENT, filter.answer(architecture, SystemCall.CLONE3, 1));
            assertEquals(Answer.REFUSE, filter.answer(architecture, SystemCall.EXECVE));
        }
        assertEquals(Answer.REFUSE, filter(purpose, Architecture.X86_64).answer(Architecture.X86_64, SystemCall.VFORK));
        assertEquals(Answer.REFUSE, filter(purpose, Architecture.X86_64).answer(Architecture.X86_64, SystemCall.FORK));
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void whoIsBeingBornMayStartItsProgramInTheWorldThatThereIs(Architecture architecture) {
        Interpreter filter = filter(Purpose.STARTING, architecture);

        assertEquals(Answer.ALLOW, filter.answer(architecture, SystemCall.EXECVE));
        assertEquals(Answer.ALLOW, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_VFORK));
        assertEquals(Answer.REFUSE, filter.answer(architecture, SystemCall.CLONE, FLAGS_OF_VFORK | CLONE_NEWUSER));
        assertEquals(Answer.DENY, filter.answer(architecture, SystemCall.OPENAT, -100, 1, O_WRONLY));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKS", "COMPILING"})
    void limitsMayBeReadNotSet(Purpose purpose) {
        Interpreter filter = filter(purpose, Architecture.X86_64);

        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.PRLIMIT64, 0, 7, 0, 99));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.PRLIMIT64, 0, 7, 99, 0));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.PRLIMIT64, 0, 7, 1L << 40, 0));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.PRLIMIT64, 4711, 7, 0, 99));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKS", "COMPILING"})
    void nobodyIsSentSignals(Purpose purpose) {
        Interpreter filter = filter(purpose, Architecture.X86_64);

        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.TGKILL, 1, 1, 9));
        // F_SETOWN and F_SETSIG would have the kernel send them.
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.FCNTL, 1, 8, 1));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.FCNTL, 1, 10, 9));
        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.FCNTL, 1, 3));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHECKS", "COMPILING"})
    void aFilterCannotBeReplacedNorTheProcessMadeDumpable(Purpose purpose) {
        Interpreter filter = filter(purpose, Architecture.X86_64);

        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.SECCOMP, 1, 0, 1));
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.PRCTL, 4, 1));
        assertEquals(Answer.ALLOW, filter.answer(Architecture.X86_64, SystemCall.PRCTL, 15, 1));
        // TIOCSTI would type into the terminal of whoever runs the grader.
        assertEquals(Answer.REFUSE, filter.answer(Architecture.X86_64, SystemCall.IOCTL, 0, 0x5412, 1));
    }

    private static Interpreter filter(Purpose purpose, Architecture architecture) {
        return new Interpreter(FilterProgram.of(purpose.policy(), architecture));
    }
}
