package dev.lockstep.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who comes to a server, and by which way. */
final class TeamOptions {

    @Option(
            names = "--team",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description =
                    "For people who sign in, instead of whoever sits at this machine. The first start prints a link "
                            + "by which the first admin comes in.")
    boolean team;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description =
                    "With --team: the address to listen at, 127.0.0.1 if not given; 0.0.0.0 is all of this machine's.")
    @Nullable
    String bind;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "With --team: how the addresses begin that people see, https://HOST.")
    @Nullable
    String publicUrl;

    @Option(
            names = "--key-store",
            paramLabel = "FILE",
            description = "With --team: speak TLS with the key and the certificate in this PKCS #12 file.")
    @Nullable
    Path keyStore;

    @Option(
            names = "--key-store-password-file",
            paramLabel = "FILE",
            description = "With --key-store: a file whose first line is the key store's password.")
    @Nullable
    Path keyStorePasswordFile;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description =
                    "With --team: believe what this proxy says about who asks, and whether they came by TLS. May be "
                            + "repeated.")
    List<String> trustedProxies = new ArrayList<>();

    @Option(
            names = "--plain-http",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description = "With --team: let passwords go through the network in the clear.")
    boolean plainHttp;

    @Option(
            names = "--webhooks-to-private-addresses",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description =
                    "With --team: let interviewers have this server send webhooks into its own network, and without TLS.")
    boolean privateWebhooks;

    @Option(
            names = "--new-admin",
            description = "With --team: print a link by which another admin comes in, for whoever has lost them all.")
    boolean newAdmin;

    @Option(
            names = StrangerOption.EVEN_SO,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOLEAN",
            description = "With --team: grade even in a sandbox that is not safe for that. Whoever may submit may then "
                    + "read, change and send whatever you can.")
    boolean evenSo;

    /**
     * Refuses what means nothing on a server that only this machine can reach.
     *
     * @throws UsageException if something of it was given without {@code --team}
     */
    void requireTeam() throws UsageException {
        if (team) {
            return;
        }
        List<String> given = new ArrayList<>();
        name(given, "--bind", bind != null);
        name(given, "--public-url", publicUrl != null);
        name(given, "--key-store", keyStore != null);
        name(given, "--key-store-password-file", keyStorePasswordFile != null);
        name(given, "--trusted-proxy", !trustedProxies.isEmpty());
        name(given, "--plain-http", plainHttp);
        name(given, "--webhooks-to-private-addresses", privateWebhooks);
        name(given, "--new-admin", newAdmin);
        name(given, StrangerOption.EVEN_SO, evenSo);
        if (!given.isEmpty()) {
            throw new UsageException(
                    "%s: only a server for people who sign in can be reached by others. Add --team, or leave this out."
                            .formatted(String.join(", ", given)));
        }
    }

    private static void name(List<String> given, String option, boolean isGiven) {
        if (isGiven) {
            given.add(option);
        }
    }
}
