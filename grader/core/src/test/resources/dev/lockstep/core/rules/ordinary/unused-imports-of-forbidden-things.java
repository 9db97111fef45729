import java.io.File;
import java.lang.reflect.Method;
import java.net.Socket;
import java.nio.file.*;
import java.util.logging.Logger;

class Counter {
    private int count;

    synchronized void increment() {
        count++;
    }
}
