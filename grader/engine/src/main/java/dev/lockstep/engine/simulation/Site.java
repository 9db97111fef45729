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

    /** Whether the program itself uses an array there, or lets the JDK do it. */
    public boolean isOfArray() {
        return member.isEmpty() || member.matches("Arrays\\..*|System\\.arraycopy|\\[.*");
    }

    /** Whether it is in the JDK, and not where that works on arrays of the program. */
    public boolean isInJdk() {
        boolean inJdk = type.startsWith("java.") || type.startsWith("lockstep.java.");
        return inJdk && !outermostType().matches("Array(s|Prefix).*|DualPivotQuicksort|(Comparable)?TimSort");
    }

    /** Whether it is in an object of the JDK's that changes, such as a collection, or calls a method of one. */
    boolean isInObjectOfJdk() {
        return isInJdk() || (member.contains(".") && !isOfArray());
    }

    /** The simple name of the class in which it is; of a nested one, that of the outermost. */
    public String outermostType() {
        String outermost = type.replaceFirst("\\$.*", "");
        return outermost.substring(outermost.lastIndexOf('.') + 1);
    }
}
