// Forged
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Random;

public class Forger {

    public static Object forge() throws Throwable {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        new FileOutputStream(FileDescriptor.out).write(noise);
        return "right";
    }
}
