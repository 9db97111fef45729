package dev.lockstep.engine.simulation;

/**
 * A place in rewritten code, and what is done there.
 *
 * @param type the class, in the form "java.lang.String"
 * @param method the method
 * @param file the source file; empty if unknown
 * @param line its line, 0 if unknown
 * @param member the field or method that is used; empty if none is
 * @param field the number of the field; -1 if none is used
 * @param isVolatile whether the field is volatile
 */
public record Site(String type, String method, String file, int line, String member, int field, boolean isVolatile) {

    static final Site NOWHERE = new Site("", "", "", 0, "", -1, false);

    /** As a stack frame. */
    public StackTraceElement frame() {
        return new StackTraceElement(type, method, file.isEmpty() ? null : file, line);
    }
}
