import java.io.*;

class Failure extends Exception {
    Failure(String message, Throwable cause) {
        super(message, cause);
    }

    static String trace(Throwable error) {
        StringWriter writer = new StringWriter();
        error.printStackTrace(new PrintWriter(writer, true));
        error.printStackTrace();
        error.addSuppressed(new Failure("more", error.getCause()));
        return writer.toString() + error.getStackTrace().length + error.getLocalizedMessage();
    }

    static void sneaky(AutoCloseable resource) throws Failure {
        try (resource) {
            throw new UncheckedIOException(new IOException("x"));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Exception e) {
            throw new Failure("failed", e);
        }
    }
}
