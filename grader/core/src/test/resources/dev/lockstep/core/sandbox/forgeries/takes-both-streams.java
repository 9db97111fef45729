// Complete Failed
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

public class Forger {

    public static Object forge() throws Throwable {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err)));
        System.setErr(System.out);
        System.out.println("1 test successful, 0 tests failed");
        return "wrong";
    }
}
