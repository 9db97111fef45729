package dev.lockstep.core.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.lockstep.core.isolation.Isolation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.sandbox.ProcessLimits;
import dev.lockstep.core.sandbox.ProcessSandbox;
import dev.lockstep.core.sandbox.Sandbox;
import dev.lockstep.core.sandbox.SandboxedProcess;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a prepared kata")
class PreparedKatasTest {

    private static final Sandbox NONE = new Sandbox() {
        @Override
        public Isolation isolation() {
            return Isolation.none("it starts nothing", "");
        }

        @Override
        public SandboxedProcess start(ProcessLimits limits) {
            throw new MadeAnew();
        }
    };

    private static byte[] good = {};
    private static String name = "";
    private static List<PlannedCheck> checks = List.of();

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    /** Thrown where a real sandbox would start a process: the kata is being prepared, not read. */
    private static final class MadeAnew extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @BeforeAll
    static void prepareOnce(@TempDir Path first) throws Exception {
        checks = katas(ProcessSandbox.withCache(GradingWorld.CACHE), first)
                .get(GradingWorld.tally())
                .checks();
        Path written = onlyFile(first);
        name = written.getFileName().toString();
        good = Files.readAllBytes(written);
    }

    @BeforeEach
    void putIntoTheFolder() throws IOException {
        file = Files.write(folder.resolve(name), good);
    }

    @Test
    void listsItsChecksByGroup() {
        assertEquals(
                List.of("visible-1", "visible-2", "functional-1", "functional-2", "concurrency-1"),
                checks.stream().map(PlannedCheck::id).toList());
    }

    @Test
    void isReadFromTheFolder() throws Exception {
        assertEquals(checks, katas(NONE, folder).get(GradingWorld.tally()).checks());
    }

    @Test
    void isReadFromTheFolderOnce() throws Exception {
        PreparedKatas katas = katas(NONE, folder);
        PreparedKata prepared = katas.get(GradingWorld.tally());

        Files.delete(file);

        assertEquals(prepared, katas.get(GradingWorld.tally()));
    }

    @Test
    void isMadeAnewWhenAHiddenTestChanges() throws Exception {
        Kata kata = GradingWorld.tally();
        Kata changed =
                withHiddenTests(kata, List.of(new SourceFile("HiddenTallyTest.java", "class HiddenTallyTest {}")));

        assertThrows(MadeAnew.class, () -> katas(NONE, folder).get(changed));
    }

    @Test
    void isPreparedThoughItsFolderCannotBeMade() throws Exception {
        Path nowhere = file.resolve("a-folder-in-a-file");

        PreparedKatas katas = katas(ProcessSandbox.withCache(nowhere), nowhere);

        assertEquals(checks, katas.get(GradingWorld.tally()).checks());
    }

    @Test
    void isWrittenAgainOverADamagedFile() throws Exception {
        Files.write(file, Arrays.copyOf(good, good.length / 2));

        katas(ProcessSandbox.withCache(GradingWorld.CACHE), folder).get(GradingWorld.tally());

        assertEquals(checks, katas(NONE, folder).get(GradingWorld.tally()).checks());
        assertNotEquals(good.length / 2, Files.size(file));
        assertEquals(file, onlyFile(folder));
    }

    /** What a crash, a full disk or a curious person leaves behind. */
    enum Damage {
        EMPTY {
            @Override
            byte[] done(byte[] content) {
                return new byte[0];
            }
        },
        CUT_IN_HALF {
            @Override
            byte[] done(byte[] content) {
                return Arrays.copyOf(content, content.length / 2);
            }
        },
        LAST_BYTE_GONE {
            @Override
            byte[] done(byte[] content) {
                return Arrays.copyOf(content, content.length - 1);
            }
        },
        TEXT {
            @Override
            byte[] done(byte[] content) {
                return "What is this file for?".getBytes(StandardCharsets.UTF_8);
            }
        },
        ALL_ZEROS {
            @Override
            byte[] done(byte[] content) {
                return new byte[content.length];
            }
        },
        ALL_ONES {
            @Override
            byte[] done(byte[] content) {
                byte[] ones = new byte[content.length];
                Arrays.fill(ones, (byte) 0xFF);
                return ones;
            }
        },
        ONE_BIT_OF_THE_CHECKSUM {
            @Override
            byte[] done(byte[] content) {
                byte[] flipped = content.clone();
                flipped[0] ^= 1;
                return flipped;
            }
        },
        ONE_BIT_IN_THE_MIDDLE {
            @Override
            byte[] done(byte[] content) {
                byte[] flipped = content.clone();
                flipped[flipped.length / 2] ^= 1;
                return flipped;
            }
        };

        abstract byte[] done(byte[] content);
    }

    @ParameterizedTest
    @EnumSource
    void isMadeAnewWhenItsFileIsDamaged(Damage damage) throws Exception {
        Files.write(file, damage.done(good));

        assertThrows(MadeAnew.class, () -> katas(NONE, folder).get(GradingWorld.tally()));
    }

    private static PreparedKatas katas(Sandbox sandbox, Path folder) {
        return new PreparedKatas(new KataPreparation(sandbox), folder);
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.getFirst();
        }
    }

    private static Kata withHiddenTests(Kata kata, List<SourceFile> hidden) {
        return new Kata(
                kata.folder(),
                kata.facts(),
                kata.statement(),
                kata.hints(),
                kata.discussion(),
                kata.supplied(),
                kata.starter(),
                kata.visibleTests(),
                hidden,
                kata.implementations(),
                kata.texts());
    }
}
