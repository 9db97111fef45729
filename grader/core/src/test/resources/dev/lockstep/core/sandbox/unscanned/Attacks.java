import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Each check passes if what it tries is refused. */
class Attacks {
    @Test
    void reads() {
        assertThrows(IOException.class, () -> new FileInputStream("/etc/passwd"));
    }

    @Test
    void looks() {
        assertFalse(new File("/etc/passwd").exists());
    }

    @Test
    void writes() {
        assertThrows(IOException.class, () -> new FileOutputStream("mine"));
        assertThrows(IOException.class, () -> File.createTempFile("mine", ""));
    }

    @Test
    void starts() {
        assertThrows(IOException.class, () -> new ProcessBuilder("/bin/true").start());
    }

    @Test
    void startsAgainAndAgain() {
        for (int i = 0; i < 200; i++) {
            starts();
        }
    }

    @Test
    void connects() {
        assertThrows(Throwable.class, () -> new Socket("127.0.0.1", 1).close());
    }

    @Test
    void signals() {
        assertFalse(ProcessHandle.of(1).isPresent());
        assertFalse(ProcessHandle.current().parent().isPresent());
    }

    @Test
    void looksAround() {
        // Engines of containers make one up.
        assertEquals("/", System.getenv().getOrDefault("HOME", "/"));
        assertFalse(new File("/proc/self/maps").canRead());
    }

    @Test
    void reachesForTheKernel() {
        assertThrows(
                IllegalAccessException.class,
                () -> Class.forName("dev.lockstep.runner.linux.Seccomp")
                        .getMethod("giveUpNewPrivileges")
                        .invoke(null));
    }

    @Test
    void readsFromThreadsOfOtherKinds() throws Exception {
        Callable<Boolean> seen = () -> new File("/etc/passwd").exists();
        assertFalse(ForkJoinPool.commonPool().submit(seen).get());
        FutureTask<Boolean> onVirtualThread = new FutureTask<>(seen);
        Thread.startVirtualThread(onVirtualThread);
        assertFalse(onVirtualThread.get());
    }

    @Test
    void sends() {
        assertThrows(Throwable.class, () -> new DatagramSocket().close());
        assertThrows(Throwable.class, () -> SocketChannel.open(UnixDomainSocketAddress.of("/run/docker.sock")));
        assertThrows(Throwable.class, () -> new ServerSocket(0).close());
        assertThrows(IOException.class, () -> InetAddress.getByName("example.org"));
    }

    @Test
    void looksAtTheProcess() {
        for (String file : new String[] {"maps", "mem", "environ", "cmdline", "fd/0", "fd/1"}) {
            assertThrows(IOException.class, () -> new FileInputStream("/proc/self/" + file), file);
        }
        assertFalse(ProcessHandle.current().info().commandLine().isPresent());
        assertThrows(RuntimeException.class, () -> ProcessHandle.allProcesses().count());
    }

    @Test
    void callsNativeFunctions() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor none = FunctionDescriptor.of(ValueLayout.JAVA_INT);
        MemorySegment getpid = linker.defaultLookup().find("getpid").orElseThrow();
        assertThrows(IllegalCallerException.class, () -> linker.downcallHandle(getpid, none));
        assertThrows(IllegalCallerException.class, () -> System.load("/lib/mine.so"));
        assertThrows(IllegalCallerException.class, () -> MemorySegment.ofAddress(1 << 20).reinterpret(8));
    }

    @Test
    void reachesForUnsafeMemory() {
        assertThrows(ReflectiveOperationException.class, () -> {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            type.getMethod("allocateMemory", long.class).invoke(field.get(null), 8L);
        });
        assertThrows(
                IllegalAccessException.class,
                () -> Class.forName("jdk.internal.misc.Unsafe").getMethod("getUnsafe").invoke(null));
    }

    @Test
    void attachesToItself() {
        String itself = Long.toString(ProcessHandle.current().pid());
        assertThrows(
                ReflectiveOperationException.class,
                () -> Class.forName("com.sun.tools.attach.VirtualMachine")
                        .getMethod("attach", String.class)
                        .invoke(null, itself));
    }

    @Test
    void opensTheJdk() {
        assertThrows(
                InaccessibleObjectException.class,
                () -> Thread.class.getDeclaredField("tid").setAccessible(true));
    }

    @Test
    void takesDirectMemory() {
        assertThrows(OutOfMemoryError.class, () -> ByteBuffer.allocateDirect(1 << 30));
    }

    @Test
    void crashesTheJvm() {
        assertThrows(
                IndexOutOfBoundsException.class, () -> MemorySegment.NULL.set(ValueLayout.JAVA_BYTE, 0, (byte) 1));
        assertThrows(ReflectiveOperationException.class, () -> Class.forName("sun.misc.Signal"));
        assertThrows(
                IllegalAccessException.class,
                () -> Class.forName("jdk.internal.misc.Signal")
                        .getConstructor(String.class)
                        .newInstance("SEGV"));
    }

    @Test
    void looksIntoWhoCalledIt() {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type.getName().startsWith("dev.lockstep"))
                        .findFirst())
                .orElseThrow();
        for (Field field : caller.getDeclaredFields()) {
            assertThrows(InaccessibleObjectException.class, () -> field.setAccessible(true), field::toString);
        }
    }

    @Test
    void asksForTheClassFilesOfTheTests() {
        assertNull(Attacks.class.getResource("Attacks.class"));
        assertNull(Attacks.class.getResourceAsStream("/Attacks.class"));
        assertNull(Attacks.class.getClassLoader().getResource("Attacks.class"));
        assertNull(ClassLoader.getSystemResource("Attacks.class"));
        assertNull(Attacks.class.getProtectionDomain().getCodeSource().getLocation());
    }
}
