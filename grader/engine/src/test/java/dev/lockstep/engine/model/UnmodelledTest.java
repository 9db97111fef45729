package dev.lockstep.engine.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.lockstep.engine.Cause;
import dev.lockstep.engine.corpus.Finds;
import dev.lockstep.engine.corpus.Program;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What nobody has modelled is refused, not run: one of each family. */
class UnmodelledTest {

    @TestFactory
    Stream<DynamicTest> programs() {
        return Programs.in(UnmodelledTest.class);
    }

    @Refused("java.util.logging at line")
    static final class Logs implements Program {
        @Override
        public void run() {
            java.util.logging.Logger.getGlobal().info("text");
        }
    }

    @Refused("a stream on threads of its own at line")
    static final class MapsConcurrently implements Program {
        @Override
        public void run() {
            assertEquals(
                    List.of(1),
                    Stream.of(1)
                            .gather(Gatherers.mapConcurrent(2, each -> each))
                            .toList());
        }
    }

    @Refused("a stream that may be parallel at line")
    static final class AsksForAParallelStream implements Program {
        @Override
        public void run() {
            assertNotNull(StreamSupport.stream(List.of(1).spliterator(), true));
        }
    }

    static final class AsksForASequentialStream implements Program {
        @Override
        public void run() {
            assertEquals(
                    1, StreamSupport.stream(List.of(1).spliterator(), false).count());
        }
    }

    @Refused("a ClassValue, which outlives the schedule at line")
    static final class KeepsValuesForClasses implements Program {
        static final class Names extends ClassValue<String> {
            @Override
            protected String computeValue(Class<?> type) {
                return type.getName();
            }
        }

        @Override
        public void run() {
            assertNotNull(new Names().get(String.class));
        }
    }

    @Refused("a default that outlives the schedule at line")
    static final class ChangesTheLocale implements Program {
        @Override
        public void run() {
            java.util.Locale.setDefault(java.util.Locale.ROOT);
        }
    }

    @Refused("java.security.KeyPairGenerator, which the engine does not model at line")
    static final class MakesKeys implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(java.security.KeyPairGenerator.getInstance("RSA"));
        }
    }

    @Refused("javax.crypto.Cipher, which the engine does not model at line")
    static final class Encrypts implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(javax.crypto.Cipher.getInstance("AES"));
        }
    }

    @Refused("a file at line")
    static final class OpensAnArchive implements Program {
        @Override
        public void run() throws Exception {
            assertNotNull(new java.util.zip.ZipFile("absent.zip"));
        }
    }

    @Finds(Cause.DATA_RACE)
    static final class SharesADigest implements Program {
        @Override
        public void run() throws Exception {
            var digest = MessageDigest.getInstance("SHA-256");
            Runnable update = () -> digest.update((byte) 1);
            var thread = new Thread(update);
            thread.start();
            update.run();
            thread.join();
        }
    }

    static final class DigestsByItself implements Program {
        @Override
        public void run() throws Exception {
            byte[] text = "text".getBytes(StandardCharsets.UTF_8);
            assertArrayEquals(
                    MessageDigest.getInstance("SHA-256").digest(text),
                    MessageDigest.getInstance("SHA-256").digest(text));
        }
    }
}
