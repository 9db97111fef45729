package dev.lockstep.web.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files, good ones and bad ones. */
public final class Zips {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** One of all files below a folder. */
    public static byte[] of(Path folder) throws IOException {
        Zips zips = new Zips();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zips.with(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return zips.bytes();
    }

    Zips with(String name, String text) {
        try {
            zip.putNextEntry(new java.util.zip.ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, with another name in the places of this one, which is as long. */
    static byte[] renamed(byte[] zip, String name, String other) {
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace(name, other);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same, with the first entry of the list made on Unix, as a file of this mode. */
    static byte[] withMode(byte[] zip, int mode) {
        ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int list = listOf(buffer);
        buffer.put(list + 5, (byte) 3).putInt(list + 38, mode << 16);
        return bytes(buffer);
    }

    /** The same, with the first entry of the list encrypted, as far as it says. */
    static byte[] encrypted(byte[] zip) {
        ByteBuffer buffer = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int flags = listOf(buffer) + 8;
        buffer.put(flags, (byte) (buffer.get(flags) | 1));
        return bytes(buffer);
    }

    private static int listOf(ByteBuffer buffer) {
        return buffer.getInt(buffer.limit() - 22 + 16);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.limit()];
        buffer.get(0, bytes);
        return bytes;
    }

    /** Each beginning of a ZIP file, so long that not too many of them are tried. */
    static List<byte[]> beginnings(byte[] zip) {
        return Stream.iterate(0, length -> length < zip.length, length -> length + 7)
                .map(length -> java.util.Arrays.copyOf(zip, length))
                .toList();
    }
}
