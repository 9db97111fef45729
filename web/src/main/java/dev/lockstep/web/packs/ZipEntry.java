package dev.lockstep.web.packs;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** An entry of a ZIP file, still packed. */
record ZipEntry(ZipFile zip, ZipArchiveEntry entry) {

    /** With slashes between folders; one of a folder ends with a slash. */
    String name() {
        return entry.getName();
    }

    boolean isFolder() {
        return entry.isDirectory();
    }

    /** Fails unless this is a plain file that can be unpacked. */
    void requirePlainFile() throws RefusedUploadException {
        int kind = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG; // 0 if it was not made on Unix
        if (kind == UnixStat.LINK_FLAG) {
            throw refusal("is a link", "put a copy of what it leads to in its place");
        }
        if (kind != 0 && kind != UnixStat.FILE_FLAG) {
            throw refusal("is no plain file", "leave it out");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw refusal("is encrypted", "make the ZIP without a password");
        }
        int method = entry.getMethod();
        if (method != ZipArchiveEntry.STORED && method != ZipArchiveEntry.DEFLATED) {
            throw refusal("is packed by method " + method, "make the ZIP with the usual one, deflate");
        }
    }

    /**
     * What is in it.
     *
     * @param most how many bytes it may have, whatever it says
     */
    byte[] unpacked(int most) throws RefusedUploadException {
        byte[] bytes = read(most + 1);
        if (bytes.length > most) {
            throw ZipFiles.refusal(
                    name(),
                    "unpacks to more than is allowed",
                    "at most 1 MiB in a file, and 16 in all of them together: leave out what is not needed");
        }
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.getCrc()) {
            throw damaged();
        }
        return bytes;
    }

    private byte[] read(int most) throws RefusedUploadException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        } catch (IOException _) {
            throw damaged();
        }
    }

    private RefusedUploadException damaged() {
        return refusal("is damaged", "make the ZIP anew");
    }

    private RefusedUploadException refusal(String seen, String whatToDo) {
        return ZipFiles.refusal(name(), seen, "plain files only: " + whatToDo);
    }
}
