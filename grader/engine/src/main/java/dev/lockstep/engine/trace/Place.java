package dev.lockstep.engine.trace;

/**
 * A line of the code under test.
 *
 * @param type the class, in the form "java.lang.String"
 * @param method its method
 * @param file the source file; empty if unknown
 * @param line counted from 1; 0 if unknown
 */
public record Place(String type, String method, String file, int line) {

    /** In the form "Counter.java:12"; empty if the file is unknown. */
    public String words() {
        if (file.isEmpty()) {
            return "";
        }
        return line > 0 ? file + ":" + line : file;
    }
}
