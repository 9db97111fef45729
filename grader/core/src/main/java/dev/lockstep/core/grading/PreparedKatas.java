package dev.lockstep.core.grading;

import dev.lockstep.core.fingerprint.Checksum;
import dev.lockstep.core.fingerprint.Fingerprint;
import dev.lockstep.core.kata.Implementation;
import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.sandbox.RunnerJars;
import dev.lockstep.core.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Prepared katas, kept in memory and in a folder, by the fingerprint of all that they are made from. Where the folder cannot be
 * used, in memory only.
 *
 * <p>Thread-safe; several processes may share the folder.
 */
final class PreparedKatas {

    private final KataPreparation preparation;
    private final Path folder;
    private final Map<String, PreparedKata> inMemory = new ConcurrentHashMap<>();

    PreparedKatas(KataPreparation preparation, Path folder) {
        this.preparation = preparation;
        this.folder = folder;
    }

    PreparedKata get(Kata kata) throws PreparationException, BrokenTestsException, IOException {
        String key = fingerprint(kata);
        PreparedKata known = inMemory.get(key);
        if (known != null) {
            return known;
        }
        PreparedKata prepared = fromFolder(kata, folder.resolve("kata-" + key));
        inMemory.put(key, prepared);
        return prepared;
    }

    private PreparedKata fromFolder(Kata kata, Path file) throws PreparationException, BrokenTestsException {
        Optional<PreparedKata> kept = read(file);
        if (kept.isPresent()) {
            return kept.get();
        }
        PreparedKata prepared = preparation.prepare(kata);
        keep(prepared, file);
        return prepared;
    }

    /** Empty if the file is not there, damaged or not readable; it is made anew then. */
    private static Optional<PreparedKata> read(Path file) {
        try {
            return Checksum.verified(Files.readAllBytes(file)).map(PreparedKataCodec::decode);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private void keep(PreparedKata prepared, Path file) {
        try {
            write(prepared, file);
        } catch (IOException _) {
            // The next process prepares the kata again.
        }
    }

    private void write(PreparedKata prepared, Path file) throws IOException {
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "kata-", ".draft");
        try {
            Files.write(draft, Checksum.with(PreparedKataCodec.encode(prepared)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String fingerprint(Kata kata) throws IOException {
        Fingerprint fingerprint =
                new Fingerprint().add(System.getProperty("java.vm.version")).add(PreparedKataCodec.VERSION);
        for (Path jar : RunnerJars.modulePath()) {
            fingerprint.add(jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
        }
        for (List<SourceFile> files :
                List.of(kata.supplied(), kata.starter(), kata.visibleTests(), kata.hiddenTests())) {
            fingerprint.add(Integer.toString(files.size()));
            files.forEach(file -> fingerprint.add(file.name()).add(file.text()));
        }
        for (Implementation implementation : kata.implementations()) {
            fingerprint.add(implementation.name()).add(implementation.property());
            implementation.files().forEach(file -> fingerprint.add(file.name()).add(file.text()));
        }
        return fingerprint.name();
    }
}
