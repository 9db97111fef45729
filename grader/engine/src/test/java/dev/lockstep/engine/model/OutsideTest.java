package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.engine.corpus.Program;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What reaches out of a program into the rest of the world is refused. */
class OutsideTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(OutsideTest.class);
    }

    @Refused("System.exit at line")
    static final class Exits implements Program {
        @Override
        public void run() {
            System.exit(0);
        }
    }

    @Refused("Runtime.halt at line")
    static final class Halts implements Program {
        @Override
        public void run() {
            Runtime.getRuntime().halt(0);
        }
    }

    @Refused("a shutdown hook at line")
    static final class AddsAHook implements Program {
        @Override
        public void run() {
            Runtime.getRuntime().addShutdownHook(new Thread());
        }
    }

    @Refused("a process at line")
    static final class StartsAProcess implements Program {
        @Override
        public void run() throws Exception {
            new ProcessBuilder("true").start();
        }
    }

    @Refused("a socket at line")
    static final class OpensASocket implements Program {
        @Override
        public void run() throws Exception {
            try (var socket = new java.net.ServerSocket(0)) {
                assertTrue(socket.isBound());
            }
        }
    }

    @Refused("a file at line")
    static final class ReadsAFile implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(java.nio.file.Files.readString(java.nio.file.Path.of("/etc/hostname")));
        }
    }

    @Refused("standard input at line")
    static final class ReadsStandardInput implements Program {
        @Override
        public void run() throws Exception {
            assertTrue(System.in.read() >= 0);
        }
    }

    @Refused("a native method, nothing of")
    static final class HasNativeMethods implements Program {
        private static native void nothing();

        @Override
        public void run() {
            nothing();
        }
    }

    static final class Loader extends ClassLoader {
        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }

    @Refused("a class loader of its own")
    static final class LoadsClasses implements Program {
        @Override
        public void run() {
            assertNotNull(new Loader().define(new byte[0]));
        }
    }

    @Refused("a parallel stream at line")
    static final class StreamsInParallel implements Program {
        @Override
        public void run() {
            assertEquals(1, Stream.of(1).parallel().count());
        }
    }

    @Refused("serialization at line")
    static final class Serializes implements Program {
        @Override
        public void run() throws Exception {
            new java.io.ObjectOutputStream(new ByteArrayOutputStream()).writeObject("text");
        }
    }

    @Refused("a piped stream at line")
    static final class Pipes implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(new java.io.PipedInputStream());
        }
    }
}
