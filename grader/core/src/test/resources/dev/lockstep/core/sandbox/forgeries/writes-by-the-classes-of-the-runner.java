// Forged
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

public class Forger {

    public static Object forge() throws Throwable {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        Class<?> writer = loader.loadClass("dev.lockstep.runner.protocol.MessageWriter");
        Class<?> message = loader.loadClass("dev.lockstep.runner.protocol.Message");
        Class<?> end = loader.loadClass("dev.lockstep.runner.protocol.Message$End");
        Object own = writer.getConstructor(OutputStream.class, byte[].class)
                .newInstance(new FileOutputStream(FileDescriptor.out), new byte[32]);
        writer.getMethod("write", message)
                .invoke(own, end.getConstructor(boolean.class).newInstance(false));
        return "right";
    }
}
