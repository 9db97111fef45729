// Complete Failed
import java.util.concurrent.locks.LockSupport;

public class Forger {

    private static void park() {
        while (true) {
            LockSupport.park();
        }
    }

    public static Object forge() throws Throwable {
        Runtime.getRuntime().addShutdownHook(new Thread(Forger::park));
        return "wrong";
    }
}
