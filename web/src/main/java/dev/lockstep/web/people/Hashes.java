package dev.lockstep.web.people;

import dev.lockstep.core.fingerprint.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What is kept of secrets that nobody can guess. Quick to compute, which is enough for them, and for no password. */
final class Hashes {

    private Hashes() {}

    static String of(String secret) {
        return HexFormat.of().formatHex(Sha256.fresh().digest(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
