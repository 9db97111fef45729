package dev.lockstep.web.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The key and the certificate by which a server proves who it is. */
public final class TlsKeys {

    private final KeyStore store;
    private final String password;

    private TlsKeys(KeyStore store, String password) {
        this.store = store;
        this.password = password;
    }

    /** Thrown when a key store cannot be used; the message says what to do, and no password. */
    public static final class UnusableKeysException extends Exception {
        private static final long serialVersionUID = 1;

        private UnusableKeysException(Path file, String why) {
            super(
                    "The key store %s cannot be used: %s. Expected a PKCS #12 file that holds a private key with its certificate."
                            .formatted(file, why));
        }
    }

    /**
     * Reads a key store.
     *
     * @param file of the kind PKCS #12 (or the JDK's older one)
     * @param password of the store and of the key in it
     * @throws UnusableKeysException if there is no key in it that can be used
     */
    public static TlsKeys read(Path file, String password) throws UnusableKeysException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            if (!hasKey(store, password)) {
                throw new UnusableKeysException(file, "there is no private key in it");
            }
            return new TlsKeys(store, password);
        } catch (IOException e) {
            boolean wrong = e.getCause() instanceof UnrecoverableKeyException;
            throw new UnusableKeysException(file, wrong ? "its password is another one" : e.toString());
        } catch (GeneralSecurityException e) {
            throw new UnusableKeysException(file, e.toString());
        }
    }

    private static boolean hasKey(KeyStore store, String password) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias) && store.getKey(alias, password.toCharArray()) != null) {
                return true;
            }
        }
        return false;
    }

    SslContextFactory.Server factory() {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(store);
        factory.setKeyStorePassword(password);
        factory.setSniRequired(false);
        return factory;
    }
}
