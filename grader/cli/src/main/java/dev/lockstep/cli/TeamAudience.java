package dev.lockstep.cli;

import dev.lockstep.web.http.TlsKeys;
import dev.lockstep.web.serve.Audience;
import dev.lockstep.web.serve.TeamAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Makes of options who comes to a server. Apart from them, since nothing that picocli looks at may name the web module. */
final class TeamAudience {

    private TeamAudience() {}

    /**
     * Reads the options.
     *
     * @throws UsageException if they contradict each other, or are not safe
     */
    static Audience of(TeamOptions options) throws UsageException {
        options.requireTeam();
        if (!options.team) {
            return new Audience.WhoeverIsHere();
        }
        try {
            return new TeamAddress(
                            Optional.ofNullable(options.bind).orElse("127.0.0.1"),
                            Optional.ofNullable(options.publicUrl),
                            keys(options),
                            options.trustedProxies,
                            options.plainHttp)
                    .audience(options.newAdmin);
        } catch (TeamAddress.RefusedException | TlsKeys.UnusableKeysException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<TlsKeys> keys(TeamOptions options) throws UsageException, TlsKeys.UnusableKeysException {
        if (options.keyStore == null && options.keyStorePasswordFile == null) {
            return Optional.empty();
        }
        if (options.keyStore == null || options.keyStorePasswordFile == null) {
            throw new UsageException(
                    "--key-store and --key-store-password-file belong together: the file with the key, and the file"
                            + " with its password. Give both.");
        }
        return Optional.of(TlsKeys.read(options.keyStore, firstLine(options.keyStorePasswordFile)));
    }

    private static String firstLine(Path file) throws UsageException {
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException e) {
            throw new UsageException(
                    "--key-store-password-file %s cannot be read (%s). Expected a text file whose first line is the password."
                            .formatted(file, e));
        }
    }
}
