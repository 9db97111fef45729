package dev.lockstep.runner.checks;

import dev.lockstep.runner.protocol.Classes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.util.HashMap;
import java.util.Map;

/** Static initialisers, of which JUnit would run those of the classes that it makes instances of, though none is used. */
final class Initialisers {

    private static final ClassTransform DROPPING = ClassTransform.dropping(element ->
            element instanceof MethodModel method && method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME));

    private Initialisers() {}

    /** The same classes without them. */
    static Classes leftOut(Classes classes) {
        Map<String, byte[]> without = new HashMap<>();
        ClassFile files = ClassFile.of();
        classes.byName()
                .forEach((name, bytes) -> without.put(name, files.transformClass(files.parse(bytes), DROPPING)));
        return new Classes(without);
    }
}
