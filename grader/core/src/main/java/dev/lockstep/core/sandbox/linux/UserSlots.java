package dev.lockstep.core.sandbox.linux;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;

/**
 * Gives each process of the sandbox a user of the machine that no other process has, whichever grader started it.
 *
 * <p>A slot is a locked file, so a grader that dies gives its slots back.
 */
final class UserSlots {

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    /** Of all graders in this JVM: a JVM may not lock a file twice, and forgets all its locks on a file when it closes one. */
    private static final Set<Path> TAKEN = new HashSet<>();

    private final Path folder;
    private final int firstUser;
    private final int count;

    UserSlots(Path folder, int firstUser, int count) throws IOException {
        this.folder = ownFolder(folder);
        this.firstUser = firstUser;
        this.count = count;
    }

    int firstUser() {
        return firstUser;
    }

    /** One user, until it is closed. */
    static final class Slot implements AutoCloseable {

        private final int user;
        private final Path file;
        private final FileChannel channel;

        private Slot(int user, Path file, FileChannel channel) {
            this.user = user;
            this.file = file;
            this.channel = channel;
        }

        int user() {
            return user;
        }

        @Override
        public void close() throws IOException {
            synchronized (TAKEN) {
                channel.close();
                TAKEN.remove(file);
            }
        }
    }

    /**
     * A slot that nobody has.
     *
     * @throws IOException if all are taken
     */
    Slot take() throws IOException {
        synchronized (TAKEN) {
            for (int number = 0; number < count; number++) {
                Path file = folder.resolve("user-" + (firstUser + number));
                if (!TAKEN.contains(file)) {
                    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock();
                    if (lock != null) {
                        TAKEN.add(file);
                        return new Slot(firstUser + number, file, channel);
                    }
                    channel.close();
                }
            }
        }
        throw new IOException("all %d users of the sandbox are taken (%s); fewer gradings at a time would help"
                .formatted(count, folder));
    }

    /** A folder that somebody else made could hand the same user to two gradings. */
    private static Path ownFolder(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder.getParent());
            try {
                Files.createDirectory(folder, OWNER_ONLY);
            } catch (FileAlreadyExistsException _) {
                // Another grader was first.
            }
        }
        Object owner = Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !owner.equals(0)) {
            throw new IOException("%s belongs to user %s, not to the superuser; delete it".formatted(folder, owner));
        }
        return folder;
    }
}
