package dev.lockstep.web.packs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the list of contents at the end of a ZIP file. The JDK's own readers do not say which entries are links, and this is where that
 * stands. Numbers of sections are those of PKWARE's APPNOTE.TXT 6.3.
 */
final class ZipEntries {

    private static final int END_SIGNATURE = 0x06054b50; // 4.3.16
    private static final int END_LENGTH = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50; // 4.3.12
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50; // 4.3.7
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ZIP64 = 0xFFFF;

    private final byte[] zip;
    private final ByteBuffer buffer;
    private final ZipLimits limits;

    private ZipEntries(byte[] zip, ZipLimits limits) {
        this.zip = zip;
        this.buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /** All entries, in the order of the list. */
    static List<ZipEntry> of(byte[] zip, ZipLimits limits) throws RefusedUploadException {
        try {
            return new ZipEntries(zip, limits).read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
            throw damaged();
        }
    }

    private List<ZipEntry> read() throws RefusedUploadException {
        int end = end();
        int count = unsigned(end + 10);
        if (count == ZIP64 || buffer.getInt(end + 16) < 0) {
            throw new RefusedUploadException(
                    "The file is a ZIP64. Expected a plain ZIP, which is enough for a pack: make it with another program.");
        }
        if (count > limits.entries()) {
            throw new RefusedUploadException(
                    "The ZIP has %,d entries. Expected %,d at most: leave out what is no kata and no solution, or make several packs of it."
                            .formatted(count, limits.entries()));
        }
        List<ZipEntry> entries = new ArrayList<>();
        int at = buffer.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            require(buffer.getInt(at) == ENTRY_SIGNATURE);
            entries.add(entry(at));
            at += ENTRY_LENGTH + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        return entries;
    }

    private int end() throws RefusedUploadException {
        int first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
        for (int at = zip.length - END_LENGTH; at >= first; at--) {
            if (buffer.getInt(at) == END_SIGNATURE && at + END_LENGTH + unsigned(at + 20) == zip.length) {
                return at;
            }
        }
        throw new RefusedUploadException(
                "The file is no ZIP, or not all of one. Expected a ZIP of a kata's folder, or of folders katas and solutions: choose such a file.");
    }

    private ZipEntry entry(int at) throws RefusedUploadException {
        byte[] name = bytes(at + ENTRY_LENGTH, unsigned(at + 28));
        int local = buffer.getInt(at + 42);
        require(buffer.getInt(local) == LOCAL_SIGNATURE);
        // Some programs go by the one name, some by the other: with two, nobody knows what is in it.
        require(Arrays.equals(name, bytes(local + LOCAL_LENGTH, unsigned(local + 26))));
        int data = local + LOCAL_LENGTH + unsigned(local + 26) + unsigned(local + 28);
        return new ZipEntry(
                text(name),
                unsigned(at + 4) >>> 8,
                buffer.getInt(at + 38) >>> 16,
                (unsigned(at + 8) & 1) != 0,
                unsigned(at + 10),
                Integer.toUnsignedLong(buffer.getInt(at + 16)),
                ByteBuffer.wrap(bytes(data, buffer.getInt(at + 20))));
    }

    private static String text(byte[] name) throws RefusedUploadException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new RefusedUploadException(
                    "The ZIP has a file whose name is not UTF-8. Expected names of plain letters and digits: rename it.");
        }
    }

    private byte[] bytes(int from, int length) throws RefusedUploadException {
        require(from >= 0 && length >= 0 && from <= zip.length - length); // copyOfRange would fill up with zeros
        return Arrays.copyOfRange(zip, from, from + length);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private static void require(boolean holds) throws RefusedUploadException {
        if (!holds) {
            throw damaged();
        }
    }

    private static RefusedUploadException damaged() {
        return new RefusedUploadException(
                "The ZIP is damaged, or was made in a way that cannot be read here. Make it anew, with another program perhaps.");
    }
}
