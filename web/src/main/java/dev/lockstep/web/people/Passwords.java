package dev.lockstep.web.people;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * What is kept of passwords: argon2id (RFC 9106) with 19 MiB and two passes, which OWASP's Password Storage Cheat Sheet names as the
 * least.
 *
 * <p>Thread-safe. Few are computed at a time, so that whoever tries many does not use up the machine.
 */
final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int BYTES_OF_SALT = 16;
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    /** What is kept, in the form {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. */
    String hash(String password) {
        byte[] salt = new byte[BYTES_OF_SALT];
        random.nextBytes(salt);
        return inTurn(() -> FUNCTION.hash(bytes(password), salt).getResult());
    }

    /** What would be kept of a password, but is random: no password is known that it belongs to. Looking at it takes as long as at others. */
    String nobodys() {
        byte[] salt = new byte[BYTES_OF_SALT];
        random.nextBytes(salt);
        byte[] hash = new byte[BYTES];
        random.nextBytes(hash);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    /** Whether it is the password of which {@code hash} is kept. */
    boolean isRight(String password, String hash) {
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash)
                .check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** The same letters typed on another keyboard are the same password. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
