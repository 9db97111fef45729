package dev.lockstep.web.pages.submission;

import dev.lockstep.core.fingerprint.Sha256;
import dev.lockstep.core.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of source files, which scripts in the browser compute in the same way. */
final class FilesHash {

    private FilesHash() {}

    /** SHA-256 over name, NUL, text, NUL of each file in the order of their names, as hexadecimal digits. */
    static String of(List<SourceFile> files) {
        StringBuilder text = new StringBuilder();
        files.stream()
                .sorted(Comparator.comparing(SourceFile::name))
                .forEach(file -> text.append(file.name())
                        .append('\0')
                        .append(file.text())
                        .append('\0'));
        byte[] digest = Sha256.fresh().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
