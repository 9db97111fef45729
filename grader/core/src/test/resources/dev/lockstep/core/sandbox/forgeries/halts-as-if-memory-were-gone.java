// OverLimit MEMORY_LIMIT
public class Forger {

    public static Object forge() throws Throwable {
        Runtime.getRuntime().halt(3);
        return "right";
    }
}
