// OverLimit OUTPUT_LIMIT
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        byte[] much = new byte[1 << 16];
        while (true) {
            new FileOutputStream(FileDescriptor.err).write(much);
        }
    }
}
