package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassFile;
import java.util.Map;

/**
 * The rule that a submission does nothing that the engine cannot follow, because what it does not follow it cannot judge. The
 * engine finds out by itself; this tells where in the sources. The cause is FORBIDDEN_API.
 */
public final class UnsupportedUse {

    private UnsupportedUse() {}

    /**
     * Says where something is used.
     *
     * @param classes class files by binary name
     * @param what is used, in words
     * @param type the class that uses it
     * @param line counted from 1; 0 if unknown
     */
    public static SourceProblem problem(Map<String, byte[]> classes, String what, String type, int line) {
        byte[] bytes = classes.get(type);
        Place place = bytes == null ? new Place("", 0) : Place.of(ClassFile.of().parse(bytes));
        return place.atLine(line)
                .problem(what + " cannot be followed by the engine that runs a submission under every schedule;"
                        + " do without it");
    }
}
