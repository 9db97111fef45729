package dev.lockstep.cli.fuzz;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Puts things where nobody expects them: links, pipes, sockets, devices, folders for files, names and contents of all kinds. */
final class OddFiles {

    /** Stands in a file beside the folders that are read; none of them may ever give it away. */
    static final String SECRET = "a-secret-of-somebody-else";

    private static final int HUGE = 5_000_000;
    private static final int DEEP = 40;
    private static final int MANY = 30;

    private final Path outside;
    private final List<Path> specials;

    private OddFiles(Path outside, List<Path> specials) {
        this.outside = outside;
        this.specials = specials;
    }

    /** Keeps what links lead to in a folder of its own. */
    static OddFiles in(Path scratch) throws IOException {
        Path outside = Files.createDirectories(scratch.resolve("outside"));
        Files.writeString(outside.resolve("Secret.java"), "class Secret {} // " + SECRET);
        Files.writeString(outside.resolve("1.md"), SECRET);
        List<Path> specials = new ArrayList<>();
        addPipe(outside.resolve("pipe"), specials);
        addSocket(outside.resolve("socket"), specials);
        return new OddFiles(outside, List.copyOf(specials));
    }

    /** Java makes no named pipes; where there is no program that does, there are fewer odd things. */
    private static void addPipe(Path pipe, List<Path> specials) throws IOException {
        try {
            new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        } catch (IOException _) {
            return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        if (Files.exists(pipe)) {
            specials.add(pipe);
        }
    }

    private static void addSocket(Path socket, List<Path> specials) throws IOException {
        try (var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(socket));
            specials.add(socket);
        } catch (UnsupportedOperationException | IOException _) {
            return; // not on this system, or the path is too long for one
        }
    }

    /** Changes one thing at or beside one of the files; what the file system itself refuses is left out. */
    void change(Path root, List<String> files, Dice dice) throws IOException {
        Path file = root.resolve(dice.oneOf(files));
        try {
            changeAt(dice.onceIn(3) ? file.resolveSibling(OddText.of(dice)) : file, root, dice);
        } catch (InvalidPathException | FileSystemException _) {
            return; // a name that this system does not have, or nothing left to change
        }
    }

    private void changeAt(Path path, Path root, Dice dice) throws IOException {
        if (!isBelow(path, root)) {
            return;
        }
        switch (dice.below(9)) {
            case 0 -> Folders.delete(path);
            case 1 -> overwrite(path, Changes.in(small(path), dice));
            case 2 -> overwrite(path, contents(dice));
            case 3 -> Files.createDirectory(freed(path));
            case 4, 5 -> Files.createSymbolicLink(freed(path), target(path, root, dice));
            case 6 -> special(freed(path), dice);
            case 7 -> many(path, dice);
            default -> deep(freed(path), dice);
        }
    }

    /** Whatever the name says, and wherever a link leads that is there already, nothing is changed elsewhere. */
    private static boolean isBelow(Path path, Path root) throws IOException {
        Path parent = path.normalize().getParent();
        return path.normalize().startsWith(root)
                && !path.normalize().equals(root)
                && parent != null
                && parent.toRealPath().startsWith(root.toRealPath());
    }

    /** What is in an ordinary file; nothing for all that can be endless. */
    private static byte[] small(Path path) throws IOException {
        boolean small = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && Files.size(path) < HUGE;
        return small ? Files.readAllBytes(path) : new byte[0];
    }

    private static Path freed(Path path) throws IOException {
        Folders.delete(path);
        return path;
    }

    private static void overwrite(Path path, byte[] bytes) throws IOException {
        Folders.write(freed(path), bytes);
    }

    private static byte[] contents(Dice dice) {
        return switch (dice.below(4)) {
            case 0 -> dice.noise(dice.below(200));
            case 1 -> OddText.of(dice).getBytes(StandardCharsets.UTF_16);
            default -> OddText.of(dice).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Path target(Path link, Path root, Dice dice) {
        return switch (dice.below(8)) {
            case 0 -> link; // a circle
            case 1 -> Path.of("..");
            case 2 -> root;
            case 3 -> Path.of("nowhere");
            case 4 -> dice.oneOf(List.of(Path.of("/dev/zero"), Path.of("/dev/tty"), Path.of("/proc/self/mem")));
            case 5 -> outside;
            default -> outside.resolve(dice.oneOf(List.of("Secret.java", "1.md", "pipe", "socket")));
        };
    }

    private void special(Path path, Dice dice) throws IOException {
        if (dice.onceIn(4) || specials.isEmpty()) {
            try (var huge = Files.newByteChannel(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // takes no room: nothing is written before its last byte
                huge.position(HUGE + 1_000L * dice.below(HUGE)).write(ByteBuffer.wrap(new byte[1]));
            }
        } else {
            Files.createLink(path, dice.oneOf(specials));
        }
    }

    private static void many(Path path, Dice dice) throws IOException {
        for (int i = 0; i < MANY; i++) {
            Folders.write(path.resolveSibling("Many" + i + ".java"), dice.noise(3));
        }
    }

    private static void deep(Path path, Dice dice) throws IOException {
        Path deepest = path;
        for (int i = dice.below(DEEP); i > 0; i--) {
            deepest = deepest.resolve("a");
        }
        Folders.write(deepest.resolve("Deep.java"), dice.noise(3));
    }
}
