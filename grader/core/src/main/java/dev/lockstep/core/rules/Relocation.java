package dev.lockstep.core.rules;

import dev.lockstep.core.kata.RequiredType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.commons.ClassRemapper;

/**
 * The step that puts a submission's classes where the kata's tests expect them: all of them in the unnamed package, and the
 * required types and members public, because tests live in another class loader and therefore in another run-time package.
 *
 * <p>Line numbers stay. Comes after the rules, which see what the compiler wrote.
 */
public final class Relocation {

    private Relocation() {}

    /**
     * Moves and opens classes.
     *
     * @param classes class files by binary name, which {@link ReservedNames} and {@link ShapeRule} accepted
     * @return class files by their new binary name
     */
    public static Map<String, byte[]> apply(Map<String, byte[]> classes, List<RequiredType> required) {
        var submission = SubmissionClasses.parse(classes);
        var openings = openings(submission, required);
        var remapper = new ToUnnamedPackage(internalNames(classes.keySet()));
        var moved = new LinkedHashMap<String, byte[]>();
        classes.forEach((name, bytes) -> moved.put(
                SubmissionClasses.withoutPackage(name.replace('.', '/')), rewrite(bytes, remapper, openings)));
        return moved;
    }

    private static byte[] rewrite(byte[] bytes, ToUnnamedPackage remapper, Openings openings) {
        var writer = new ClassWriter(0);
        new ClassReader(bytes).accept(new ClassRemapper(new OpeningVisitor(writer, openings), remapper), 0);
        return writer.toByteArray();
    }

    private static Openings openings(SubmissionClasses submission, List<RequiredType> required) {
        var types = new HashSet<String>();
        var members = new HashSet<Openings.Key>();
        for (var type : required) {
            types.add(type.name());
            type.members().forEach(member -> members.addAll(Openings.keys(submission, type.name(), member)));
        }
        return new Openings(Set.copyOf(types), Set.copyOf(members));
    }

    private static Set<String> internalNames(Set<String> binaryNames) {
        var names = new HashSet<String>();
        binaryNames.forEach(name -> names.add(name.replace('.', '/')));
        return Set.copyOf(names);
    }
}
