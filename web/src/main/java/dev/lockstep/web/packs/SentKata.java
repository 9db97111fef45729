package dev.lockstep.web.packs;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A folder that somebody has sent as a kata; nobody has looked into it yet.
 *
 * @param id its name
 * @param files by their paths in it
 * @param solutions the files of its solutions, by their paths in the folder of these; may be empty
 */
record SentKata(String id, SortedMap<String, byte[]> files, SortedMap<String, byte[]> solutions) {
    SentKata {
        files = new TreeMap<>(files);
        solutions = new TreeMap<>(solutions);
    }
}
