package dev.lockstep.web.operate;

import dev.lockstep.web.storage.DatabaseUrl;
import dev.lockstep.web.storage.Storage;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says how a server and all that grade for it get on. Thread-safe. */
public final class Operations {

    private final Storage storage;
    private final DatabaseUrl database;
    private final Path disk;
    private final InstantSource clock;
    private final Supplier<Optional<String>> trouble;

    /**
     * @param disk a folder of this machine that is written to
     * @param trouble why this very process grades nothing at present; empty if it does
     */
    public Operations(
            Storage storage, DatabaseUrl database, Path disk, InstantSource clock, Supplier<Optional<String>> trouble) {
        this.storage = storage;
        this.database = database;
        this.disk = disk;
        this.clock = clock;
        this.trouble = trouble;
    }

    /**
     * All of it at one moment.
     *
     * @param now when that was
     */
    public record View(Instant now, QueueState queue, List<WorkerEntry> workers, Room room) {
        public View {
            workers = List.copyOf(workers);
        }
    }

    /**
     * How it is now.
     *
     * @throws dev.lockstep.web.storage.StorageException if the database cannot be used
     */
    public View view() {
        Instant now = clock.instant();
        return new View(now, new QueueReader(storage).state(now), new WorkerRegister(storage).all(), room());
    }

    private Room room() {
        try {
            Path folder = narrowest();
            FileStore store = Files.getFileStore(folder);
            return room(folder.toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException _) {
            return room(disk + ", which cannot be read", 0, 0);
        }
    }

    private Room room(String folder, long free, long all) {
        return new Room(database.words(), storage.bytes(), storage.isFull(), folder, free, all);
    }

    /** Of the folders of this machine that are written to the one that has the least room. */
    private Path narrowest() throws IOException {
        Path ours = existing(disk);
        if (database instanceof DatabaseUrl.Sqlite(Path file)) {
            Path beside = existing(file.resolveSibling("."));
            return free(beside) < free(ours) ? beside : ours;
        }
        return ours;
    }

    private static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private static Path existing(Path folder) {
        Path at = folder.toAbsolutePath().normalize();
        while (at.getParent() != null && !Files.exists(at)) {
            at = at.getParent();
        }
        return at;
    }

    /** What keeps the server from doing its work at present, in words for whoever runs it; empty if nothing does. */
    public List<String> obstacles() {
        if (!storage.isWell()) {
            return List.of("the database cannot be reached");
        }
        List<String> obstacles = new ArrayList<>();
        if (!storage.isCurrent()) {
            obstacles.add("the database's tables are of another Lockstep");
        }
        if (storage.isFull()) {
            obstacles.add("the database's disk is full");
        }
        Instant now = clock.instant();
        if (new WorkerRegister(storage).all().stream().noneMatch(worker -> worker.isOfUse(now))) {
            obstacles.add(
                    "nobody grades at present" + trouble.get().map(": "::concat).orElse(""));
        }
        return obstacles;
    }

    /** What {@code view} says, and what was counted, for a monitoring system. */
    public void tell(Exposition to) {
        MetricNames.tell(view(), Tallies.all(storage), to);
    }
}
