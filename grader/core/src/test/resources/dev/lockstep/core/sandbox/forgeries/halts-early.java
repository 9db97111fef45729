// Died
public class Forger {

    public static Object forge() throws Throwable {
        Runtime.getRuntime().halt(0);
        return "right";
    }
}
