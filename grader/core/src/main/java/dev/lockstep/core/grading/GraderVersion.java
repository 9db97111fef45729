package dev.lockstep.core.grading;

import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.engine.Cause;
import dev.lockstep.runner.protocol.Job;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The version of what decides about verdicts.
 *
 * @param identity the same for two graders if and only if they have the same class files and run on the same build of the JDK
 * @param words for a person: "a3f09c1e44b2d7f0 on JDK 25.0.3+9-LTS"
 */
public record GraderVersion(String identity, String words) {

    private static final List<Class<?>> ONE_OF_EACH = List.of(Cause.class, Job.class, GraderVersion.class);

    /**
     * That of this process; takes some hundredths of a second.
     *
     * @throws IOException if its own class files cannot be read
     */
    public static GraderVersion current() throws IOException {
        Fingerprint fingerprint = new Fingerprint();
        for (Class<?> one : ONE_OF_EACH) {
            add(fingerprint, home(one));
        }
        String code = fingerprint.name();
        String jdk = Runtime.version().toString();
        String identity = new Fingerprint()
                .add(code)
                .add(jdk)
                .add(System.getProperty("java.vm.version"))
                .add(System.getProperty("java.vm.vendor"))
                .name();
        return new GraderVersion(identity, code + " on JDK " + jdk);
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot tell where " + type.getName() + " was loaded from", e);
        }
    }

    private static void add(Fingerprint fingerprint, Path home) throws IOException {
        if (Files.isDirectory(home)) {
            addAll(fingerprint, home);
        } else {
            try (FileSystem archive = FileSystems.newFileSystem(home)) {
                addAll(fingerprint, archive.getPath("/"));
            }
        }
    }

    private static void addAll(Fingerprint fingerprint, Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                fingerprint
                        .add(root.relativize(file).toString())
                        .add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
    }
}
