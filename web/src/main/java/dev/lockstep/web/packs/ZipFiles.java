package dev.lockstep.web.packs;

import dev.lockstep.core.kata.format.Seen;
import dev.lockstep.core.text.Printable;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unpacks ZIP files that strangers have made, in memory: nothing of them is written anywhere before all of it is known to be good. */
final class ZipFiles {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$.@ +()-]{1,100}");
    private static final int LONGEST_PATH = 250;

    private ZipFiles() {}

    /**
     * The files by their paths, which stay within the folder that they are unpacked to. Left out is what editors and file managers put
     * in: names that begin with a dot, and {@code __MACOSX}.
     */
    static SortedMap<String, byte[]> of(byte[] zip, ZipLimits limits) throws RefusedUploadException {
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            return unpacked(entries(file, limits), limits);
        } catch (IOException | IllegalArgumentException _) {
            throw new RefusedUploadException(
                    "The file is no ZIP, is not all of one, or is damaged. Expected a ZIP of a kata's folder, or of folders katas and solutions: choose such a file.");
        }
    }

    private static List<ZipEntry> entries(ZipFile file, ZipLimits limits) throws RefusedUploadException {
        List<ZipEntry> entries = Collections.list(file.getEntries()).stream()
                .map(entry -> new ZipEntry(file, entry))
                .toList();
        if (entries.size() > limits.entries()) {
            throw new RefusedUploadException(
                    "The ZIP has %,d entries. Expected %,d at most: leave out what is no kata and no solution, or make several packs of it."
                            .formatted(entries.size(), limits.entries()));
        }
        return entries;
    }

    private static SortedMap<String, byte[]> unpacked(List<ZipEntry> entries, ZipLimits limits)
            throws RefusedUploadException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int room = limits.bytes();
        for (ZipEntry entry : entries) {
            requireInside(entry.name());
            if (entry.isFolder() || isNobodys(entry.name())) {
                continue;
            }
            entry.requirePlainFile();
            requireName(entry.name());
            byte[] bytes = entry.unpacked(Math.min(limits.bytesOfAFile(), room));
            room -= bytes.length;
            if (files.put(entry.name(), bytes) != null) {
                throw refusal(entry.name(), "is there twice", "one file of each name: make the ZIP anew");
            }
        }
        requireNoFileIsAFolder(files);
        return files;
    }

    /** Before all else: who sends such names wants to write elsewhere. */
    private static void requireInside(String name) throws RefusedUploadException {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || Stream.of(name.split("/", -1)).anyMatch(part -> part.equals("..") || part.equals("."));
        if (leadsOut) {
            throw refusal(name, "has a name that leads elsewhere", "names below one folder: make the ZIP anew");
        }
    }

    private static boolean isNobodys(String name) {
        return Stream.of(name.split("/")).anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private static void requireName(String name) throws RefusedUploadException {
        boolean isPlain = name.length() <= LONGEST_PATH
                && Stream.of(name.split("/", -1))
                        .allMatch(part -> NAME.matcher(part).matches());
        if (!isPlain) {
            throw refusal(name, "has an unusual name", "short names of plain letters and digits: rename it");
        }
    }

    private static void requireNoFileIsAFolder(SortedMap<String, byte[]> files) throws RefusedUploadException {
        for (String name : files.keySet()) {
            if (!files.subMap(name + "/", name + "0").isEmpty()) { // 0 is the letter after the slash
                throw refusal(name, "is a file and a folder", "one of them: make the ZIP anew");
            }
        }
    }

    /** Whatever the name holds, it can be shown. */
    static RefusedUploadException refusal(String name, String seen, String expected) {
        return new RefusedUploadException(
                "In the ZIP %s %s. Expected %s.".formatted(Printable.line(Seen.quoted(name)), seen, expected));
    }
}
