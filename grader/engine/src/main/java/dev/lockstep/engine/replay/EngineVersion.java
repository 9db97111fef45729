package dev.lockstep.engine.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The version of what decides how a schedule runs: of the engine's own class files, so that nobody has to remember to count it up,
 * and the JDK's build, since its classes are what runs.
 */
final class EngineVersion {

    private static final List<String> DECIDING = List.of("simulation", "shadow", "rewrite", "explore", "replay");

    private EngineVersion() {}

    /** In words: "5b1c09fa on JDK 25.0.3+9-LTS". */
    static String words() {
        return Words.ALL;
    }

    /** Worked out on first use, which takes some hundredths of a second. */
    private static final class Words {
        private static final String ALL = fingerprint() + " on JDK " + Runtime.version();
    }

    private static String fingerprint() {
        CRC32C sum = new CRC32C();
        try {
            Path home = Path.of(home());
            if (Files.isDirectory(home)) {
                addAll(sum, home);
            } else {
                try (FileSystem archive = FileSystems.newFileSystem(home)) {
                    addAll(sum, archive.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the engine cannot read its own class files", e);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static URI home() {
        try {
            return EngineVersion.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the engine cannot tell where its own class files are", e);
        }
    }

    private static void addAll(CRC32C sum, Path home) throws IOException {
        for (String name : DECIDING) {
            try (Stream<Path> files = Files.list(home.resolve("dev/lockstep/engine/" + name))) {
                for (Path file : files.sorted().toList()) {
                    if (file.toString().endsWith(".class")) {
                        sum.update(Files.readAllBytes(file));
                    }
                }
            }
        }
    }
}
