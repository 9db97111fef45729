package dev.lockstep.core.sandbox;

import dev.lockstep.core.fingerprint.Fingerprint;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The ahead-of-time cache that lets processes inside the sandbox start quickly (JEP 483, 514, 515).
 *
 * <p>A JVM ignores a cache that was made by another JDK, with other flags or other archives; so all of these are part of the
 * cache's name. Without a cache everything works, only slower.
 */
final class AotCache {

    private final Path folder;
    private final ChildJvm jvm;

    AotCache(Path folder, ChildJvm jvm) {
        this.folder = folder;
        this.jvm = jvm;
    }

    /** The cache's file, made now if it is not there; empty if it cannot be made. */
    Optional<Path> find() {
        try {
            Path cache = folder.resolve("runner-" + key() + ".aot");
            return Files.exists(cache) || make(cache) ? Optional.of(cache) : Optional.empty();
        } catch (IOException _) {
            // A folder that is full or not writable: whoever chose it hears of it where it was chosen.
            return Optional.empty();
        }
    }

    private boolean make(Path cache) throws IOException {
        Files.createDirectories(folder);
        // Others may be making the same cache; whoever is last wins, and all are equal.
        Path draft = Files.createTempFile(folder, "runner-", ".draft");
        Files.delete(draft);
        try {
            if (!new Rehearsal(jvm).writeCache(draft)) {
                return false;
            }
            Files.move(draft, cache, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileAlreadyExistsException _) {
            return true;
        } finally {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".config"));
        }
    }

    private String key() throws IOException {
        Fingerprint key = new Fingerprint()
                .add(System.getProperty("java.vm.vendor"))
                .add(System.getProperty("java.vm.version"))
                .add(String.join(" ", jvm.command(0)));
        for (Path jar : RunnerJars.modulePath()) {
            key.add(Files.size(jar) + " " + Files.getLastModifiedTime(jar));
        }
        return key.name();
    }
}
