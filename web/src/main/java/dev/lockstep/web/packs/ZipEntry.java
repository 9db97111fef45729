package dev.lockstep.web.packs;

import dev.lockstep.core.kata.format.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * An entry of a ZIP file, still packed.
 *
 * @param name with slashes between folders; one of a folder ends with a slash
 * @param system on which it was made: 3 is Unix, 19 macOS
 * @param mode what Unix says of the file, its kind in the highest four bits; 0 if nothing
 * @param method 0 stored, 8 deflated
 * @param checksum CRC-32 of the unpacked bytes
 */
record ZipEntry(String name, int system, int mode, boolean isEncrypted, int method, long checksum, ByteBuffer packed) {

    private static final int UNIX = 3;
    private static final int MAC_OS = 19;
    private static final int KIND = 0xF000;
    private static final int PLAIN_FILE = 0x8000;
    private static final int LINK = 0xA000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Fails unless this is a plain file that can be unpacked. */
    void requirePlainFile() throws RefusedUploadException {
        int kind = system == UNIX || system == MAC_OS ? (mode & KIND) : 0;
        if (kind == LINK) {
            throw refusal("is a link", "put a copy of what it leads to in its place");
        }
        if (kind != 0 && kind != PLAIN_FILE) {
            throw refusal("is no plain file", "leave it out");
        }
        if (isEncrypted) {
            throw refusal("is encrypted", "make the ZIP without a password");
        }
        if (method != STORED && method != DEFLATED) {
            throw refusal("is packed by method " + method, "make the ZIP with the usual one, deflate");
        }
    }

    /**
     * What is in it.
     *
     * @param most how many bytes it may have, whatever it says
     */
    byte[] unpacked(int most) throws RefusedUploadException {
        byte[] bytes = method == STORED ? raw() : inflated(most);
        if (bytes.length > most) {
            throw tooLarge();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != checksum) {
            throw refusal("is damaged", "make the ZIP anew");
        }
        return bytes;
    }

    private byte[] raw() {
        byte[] bytes = new byte[packed.remaining()];
        packed.duplicate().get(bytes);
        return bytes;
    }

    private byte[] inflated(int most) throws RefusedUploadException {
        try (Inflater inflater = new Inflater(true);
                InputStream in = new InflaterInputStream(new ByteArrayInputStream(raw()), inflater)) {
            return in.readNBytes(most + 1);
        } catch (IOException _) {
            throw refusal("is damaged", "make the ZIP anew");
        }
    }

    private RefusedUploadException tooLarge() {
        return refusal(
                "unpacks to more than is allowed",
                "a file has at most 1 MiB, and all together 16: leave out what is not needed");
    }

    private RefusedUploadException refusal(String seen, String whatToDo) {
        return new RefusedUploadException(
                "In the ZIP %s %s. Expected plain files only: %s.".formatted(Seen.quoted(name), seen, whatToDo));
    }
}
