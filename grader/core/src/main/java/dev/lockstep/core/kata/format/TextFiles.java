package dev.lockstep.core.kata.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text files below one folder: UTF-8, with or without a byte-order mark, with any line ends.
 *
 * <p>Names that begin with a dot belong to editors and file managers, and are not seen. Not thread-safe.
 */
public final class TextFiles {

    private final Path root;
    private final Problems problems;

    public TextFiles(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** The names in a folder, sorted; empty if there is no such folder. */
    public List<String> names(String folder) {
        Path directory = root.resolve(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            cannotRead(folder, unreadable);
            return List.of();
        }
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
            return read(file);
        }
        problems.add(file, "", isMissing(file) ? "nothing" : "something that is not a file", "a file of this name");
        return Optional.empty();
    }

    private Optional<String> read(String file) {
        try {
            return decode(file, Files.readAllBytes(root.resolve(file)));
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
