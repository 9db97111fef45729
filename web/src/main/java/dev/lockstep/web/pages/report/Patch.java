package dev.lockstep.web.pages.report;

import dev.lockstep.core.source.SourceFile;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed from one version of the code to the next, in few letters: of each file that changed, how many UTF-16 units at its beginning and at its
 * end stay, and what stands between them now; {@code null} for a file that is gone.
 */
final class Patch {

    private Patch() {}

    static void put(ObjectNode node, List<SourceFile> before, List<SourceFile> after) {
        for (SourceFile file : after) {
            String old = text(before, file.name());
            if (!old.equals(file.text()) || !has(before, file.name())) {
                put(node, file.name(), old, file.text());
            }
        }
        before.stream().filter(file -> !has(after, file.name())).forEach(file -> node.putNull(file.name()));
    }

    private static boolean has(List<SourceFile> files, String name) {
        return files.stream().anyMatch(file -> file.name().equals(name));
    }

    private static String text(List<SourceFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(SourceFile::text)
                .findFirst()
                .orElse("");
    }

    private static void put(ObjectNode node, String name, String old, String now) {
        int most = Math.min(old.length(), now.length());
        int begin = 0;
        while (begin < most && old.charAt(begin) == now.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < most - begin && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        node.putArray(name).add(begin).add(end).add(now.substring(begin, now.length() - end));
    }
}
