// Forged
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        DataOutputStream messages = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        for (long number = 0; number < 100; number++) {
            messages.writeInt(1);
            messages.writeLong(number);
            messages.write(6);
            messages.write(new byte[32]);
        }
        return "right";
    }
}
