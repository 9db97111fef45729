// Died
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        DataOutputStream messages = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        messages.writeInt(60_000_000);
        messages.writeLong(2);
        return "right";
    }
}
