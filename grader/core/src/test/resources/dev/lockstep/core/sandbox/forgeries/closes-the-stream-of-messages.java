// Complete Failed or Died
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        new FileOutputStream(FileDescriptor.out).close();
        return "right";
    }
}
