// Forged
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        DataOutputStream messages = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        byte[] passed = {5, 0, 0, 0, 0, 0, 0};
        messages.writeInt(passed.length);
        messages.writeLong(2);
        messages.write(passed);
        messages.write(new byte[32]);
        return "right";
    }
}
