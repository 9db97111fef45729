package dev.lockstep.web.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Finds katas and their solutions among the files of a pack: a kata is a folder with a {@code kata.json}, wherever it is, and its solutions are
 * what is in a folder of its name in one named {@code solutions}. Everything else is left out.
 */
final class PackLayout {

    static final int MOST_KATAS = 40;

    private static final String KATA_JSON = "kata.json";
    private static final String SOLUTIONS = "solutions/";

    private final SortedMap<String, byte[]> files;

    private PackLayout(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /**
     * The katas, by the paths of their folders.
     *
     * @param files by their paths
     */
    static List<SentKata> katas(SortedMap<String, byte[]> files) throws RefusedUploadException {
        return new PackLayout(files).katas();
    }

    private List<SentKata> katas() throws RefusedUploadException {
        SortedMap<String, String> folders = folders();
        if (folders.isEmpty()) {
            throw new RefusedUploadException(
                    "There is no kata.json in the ZIP. Expected a kata's folder, or folders katas and solutions as docs/kata-format.md describes them.");
        }
        if (folders.size() > MOST_KATAS) {
            throw new RefusedUploadException(
                    "There are %d katas in the ZIP. Expected %d at most: make several packs of it."
                            .formatted(folders.size(), MOST_KATAS));
        }
        List<SentKata> katas = new ArrayList<>();
        folders.forEach((id, folder) -> katas.add(new SentKata(id, below(folder), solutions(id))));
        return katas;
    }

    /** The path of each kata's folder, with a slash at its end, by the kata's id. */
    private SortedMap<String, String> folders() throws RefusedUploadException {
        SortedMap<String, String> folders = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.equals(KATA_JSON)) {
                throw new RefusedUploadException(
                        "A kata.json is not in any folder of the ZIP. Expected it in a folder that is named as the kata's id: make a ZIP of that folder, and not of what is in it.");
            }
            if (path.endsWith("/" + KATA_JSON) && !isSolution(path)) {
                String folder = path.substring(0, path.length() - KATA_JSON.length());
                String other = folders.putIfAbsent(lastName(folder), folder);
                if (other != null) {
                    throw new RefusedUploadException(
                            "The kata %s is in the ZIP twice, as %s and as %s. Expected it once: leave one of them out."
                                    .formatted(lastName(folder), other, folder));
                }
            }
        }
        return folders;
    }

    private static boolean isSolution(String path) {
        return path.startsWith(SOLUTIONS) || path.contains("/" + SOLUTIONS);
    }

    private static String lastName(String folder) {
        String name = folder.substring(0, folder.length() - 1);
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private SortedMap<String, byte[]> solutions(String id) {
        String home = SOLUTIONS + id + "/";
        SortedMap<String, byte[]> found = new TreeMap<>(below(home));
        files.forEach((path, bytes) -> {
            int at = path.indexOf("/" + home);
            if (at >= 0) {
                found.putIfAbsent(path.substring(at + 1 + home.length()), bytes);
            }
        });
        return found;
    }

    private SortedMap<String, byte[]> below(String folder) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        files.tailMap(folder).forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                found.put(path.substring(folder.length()), bytes);
            }
        });
        return found;
    }
}
