package dev.lockstep.core.kata.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The text files below one folder: UTF-8, with or without a byte-order mark, with any line ends.
 *
 * <p>A link is followed within the folder, and nowhere else: what lies outside is not this author's to show.
 *
 * <p>Names that begin with a dot belong to editors and file managers, and are not seen. Not thread-safe.
 */
public final class TextFiles {

    private static final int LARGEST_KIB = 1024;

    private final Path root;
    private final Problems problems;
    private final SortedMap<String, String> texts = new TreeMap<>();

    public TextFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The names in a folder, sorted; empty if there is no such folder. */
    public List<String> names(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory) || !isInside(folder)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> isSpelled(entry, folder))
                    .forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException | UncheckedIOException unreadable) {
            cannotRead(folder, unreadable);
        }
        return names.stream().filter(name -> !name.startsWith(".")).sorted().toList();
    }

    /** Whether the name that Java makes of the file's own leads back to the file. */
    private boolean isSpelled(Path entry, String folder) {
        String name = entry.getFileName().toString();
        if (isNameOf(entry, name)) {
            return true;
        }
        problems.add(
                folder, "", "the name " + Seen.quoted(name), "a name that this machine can spell; rename the file");
        return false;
    }

    private static boolean isNameOf(Path entry, String name) {
        try {
            return entry.resolveSibling(name).equals(entry);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private boolean isInside(String name) {
        try {
            if (root.resolve(name).toRealPath().startsWith(root.toRealPath())) {
                return true;
            }
            problems.add(name, "", "a link that leads out of this folder", "what it leads to; put a copy in its place");
        } catch (IOException unreadable) {
            cannotRead(name, unreadable);
        }
        return false;
    }

    public boolean isFolder(String name) {
        return Files.isDirectory(root.resolve(name));
    }

    public boolean isFile(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    /** Whether nothing at all has this name. */
    public boolean isMissing(String name) {
        return !Files.exists(root.resolve(name));
    }

    /** The text of a file that must be there, without byte-order mark, with line feeds as line ends. */
    public Optional<String> required(String file) {
        if (isFile(file)) {
            Optional<String> text = isInside(file) ? read(file) : Optional.empty();
            text.ifPresent(it -> texts.put(file, it));
            return text;
        }
        problems.add(file, "", isMissing(file) ? "nothing" : "something that is not a file", "a file of this name");
        return Optional.empty();
    }

    /** The texts that {@link #required} has answered so far, by their paths. */
    public SortedMap<String, String> texts() {
        return new TreeMap<>(texts);
    }

    private Optional<String> read(String file) {
        try (InputStream in = Files.newInputStream(root.resolve(file))) {
            byte[] bytes = in.readNBytes(LARGEST_KIB * 1024 + 1);
            if (bytes.length <= LARGEST_KIB * 1024) {
                return decode(file, bytes);
            }
            problems.add(
                    file, "", "more than " + LARGEST_KIB + " KiB", "at most as much; leave out what is not needed");
            return Optional.empty();
        } catch (IOException unreadable) {
            cannotRead(file, unreadable);
            return Optional.empty();
        }
    }

    private Optional<String> decode(String file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // a new decoder reports malformed input; String's own constructor would replace it silently
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            long line = text.chars().filter(c -> c == '\n').count() + 1;
            String seen = "the byte 0x%02X, which is not UTF-8".formatted(bytes[in.position()]);
            problems.add(file, "line " + line, seen, "UTF-8 text; save the file in this encoding");
            return Optional.empty();
        }
        return Optional.of(plain(text));
    }

    private static String plain(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void cannotRead(String name, Exception why) {
        problems.add(name, "", "something unreadable (" + why + ")", "that it can be read; look at its permissions");
    }
}
