package dev.lockstep.core.sandbox.container;

import dev.lockstep.core.fingerprint.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/**
 * Wraps the root of an image into what "docker load" reads.
 *
 * <p>"docker import" would take the root as it is; but the engine's client (docker-java 3.7) sends it as a text of JSON.
 */
final class ImageArchive {

    private ImageArchive() {}

    /**
     * Writes the archive into {@code draft}.
     *
     * @param root the only layer
     * @param name of the image to be
     */
    static Path wrap(Path root, String name, Path draft) throws IOException {
        Path config = Files.writeString(draft.resolve("config.json"), config(root));
        Path manifest = Files.writeString(draft.resolve("manifest.json"), manifest(name));
        Path archive = draft.resolve("image.tar");
        try (Tar tar = new Tar(archive)) {
            tar.file("/manifest.json", manifest);
            tar.file("/config.json", config);
            tar.file("/layer.tar", root);
        }
        return archive;
    }

    private static String config(Path root) throws IOException {
        return """
                {"architecture": "%s", "os": "linux", "config": {}, "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}
                """.formatted(architecture(), sha256(root));
    }

    private static String manifest(String name) {
        return """
                [{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["layer.tar"]}]
                """.formatted(name);
    }

    /** In the words of the engine. */
    private static String architecture() {
        String here = System.getProperty("os.arch");
        return here.equals("aarch64") ? "arm64" : here;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.fresh())) {
            in.transferTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        }
    }
}
