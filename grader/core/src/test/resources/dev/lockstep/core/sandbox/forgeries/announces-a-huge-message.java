// Forged
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        new DataOutputStream(new FileOutputStream(FileDescriptor.out)).writeInt(Integer.MAX_VALUE);
        return "right";
    }
}
