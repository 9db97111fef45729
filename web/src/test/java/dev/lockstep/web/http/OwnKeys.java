package dev.lockstep.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

/** A key store of a server named {@code localhost}, which vouches for itself. */
public final class OwnKeys {

    public static final String PASSWORD = "secret of the keys";

    private OwnKeys() {}

    /** Makes one in a folder, by the JDK's own tool, as its documentation says. */
    public static Path in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertEquals(0, exit, "keytool");
        return file;
    }
}
