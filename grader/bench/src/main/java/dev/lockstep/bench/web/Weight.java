package dev.lockstep.bench.web;

import dev.lockstep.cli.bench.BenchFailedException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a page weighs on its way to a browser that has never been there, compressed, with all files that it names.
 *
 * @param bytes of all
 * @param editorBytes how many of them are the editor's
 */
record Weight(long bytes, long editorBytes) {

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final String EDITOR = "/assets/editor.js";

    /** Looks at a page as a browser does that sees it for the first time. */
    static Weight of(Visitor visitor, String path) throws IOException, InterruptedException, BenchFailedException {
        Weight files = ofFiles(visitor, visitor.page(path));
        return new Weight(visitor.compressed(path).length + files.bytes, files.editorBytes);
    }

    /** Fetches all files that a page names. */
    static Weight ofFiles(Visitor visitor, String page) throws IOException, InterruptedException, BenchFailedException {
        long bytes = 0;
        long editorBytes = 0;
        for (String asset : assets(page)) {
            long size = visitor.compressed(asset).length;
            bytes += size;
            editorBytes += asset.startsWith(EDITOR) ? size : 0;
        }
        return new Weight(bytes, editorBytes);
    }

    private static Set<String> assets(String page) {
        return ASSET.matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    long bytesWithoutEditor() {
        return bytes - editorBytes;
    }
}
