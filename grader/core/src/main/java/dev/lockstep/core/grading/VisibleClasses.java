package dev.lockstep.core.grading;

import dev.lockstep.core.kata.Kata;
import dev.lockstep.core.source.SourceFile;
import dev.lockstep.runner.protocol.Classes;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Those classes of a kata's tests that a learner has the sources of. */
final class VisibleClasses {

    private VisibleClasses() {}

    /** Those that were compiled from a visible file. */
    static Classes of(Classes tests, Kata kata) {
        Set<String> visible = kata.visibleTests().stream().map(SourceFile::name).collect(Collectors.toSet());
        return new Classes(tests.byName().entrySet().stream()
                .filter(each -> visible.contains(fileOf(each.getValue())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static String fileOf(byte[] classFile) {
        return ClassFile.of()
                .parse(classFile)
                .findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
    }
}
