package dev.lockstep.web.packs;

import dev.lockstep.core.kata.KataTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * A folder with a kata, as {@code ./lockstep new-kata} makes it, and as many solutions as its self-check wants.
 *
 * @param kata its id
 */
public record PackFolder(Path folder, String kata) {

    /** Starter, three accepted solutions and eight rejected ones. */
    public static final int GRADINGS = 1 + 3 + 8;

    /** Writes it. */
    public static PackFolder in(Path folder, String kata) {
        try {
            KataTemplate.write(folder.resolve("katas"), folder.resolve("solutions"), kata);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PackFolder pack = new PackFolder(folder, kata);
        IntStream.rangeClosed(2, 3)
                .forEach(number -> pack.copy("accepted/synchronized-methods", "accepted/right-" + number));
        IntStream.rangeClosed(2, 8)
                .forEach(number -> pack.copy("rejected/unguarded-addition", "rejected/wrong-" + number));
        return pack;
    }

    private void copy(String from, String to) {
        Path home = folder.resolve("solutions").resolve(kata);
        for (String file : new String[] {"Tally.java", "expect.json"}) {
            Path source = home.resolve(from).resolve(file);
            if (Files.exists(source)) {
                write("solutions/" + kata + "/" + to + "/" + file, read(source));
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a file, or adds one. */
    public PackFolder write(String file, String text) {
        Path path = folder.resolve(file);
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces part of a file. */
    public PackFolder replace(String file, String text, String other) {
        return write(file, read(folder.resolve(file)).replace(text, other));
    }

    /** All of it. */
    public byte[] zip() {
        try {
            return Zips.of(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
