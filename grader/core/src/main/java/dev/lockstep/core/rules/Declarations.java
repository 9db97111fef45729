package dev.lockstep.core.rules;

import dev.lockstep.core.outcome.SourceProblem;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Methods that a submission may not declare, because the JVM calls them where nobody would look for it. */
final class Declarations {

    private static final String NATIVE = "is native: a submission may not call native code. Write it in Java.";
    private static final String SERIALIZATION =
            "is a hook of serialization, and nothing is serialised here. Leave it out.";

    private static final Map<String, String> HOOKS = Map.of(
            "finalize()V",
                    "is a finalizer, which runs on a thread of the JVM at a time that nobody controls. Implement AutoCloseable instead.",
            "readObject(Ljava/io/ObjectInputStream;)V", SERIALIZATION,
            "writeObject(Ljava/io/ObjectOutputStream;)V", SERIALIZATION,
            "readObjectNoData()V", SERIALIZATION,
            "readResolve()Ljava/lang/Object;", SERIALIZATION,
            "writeReplace()Ljava/lang/Object;", SERIALIZATION,
            "readExternal(Ljava/io/ObjectInput;)V", SERIALIZATION,
            "writeExternal(Ljava/io/ObjectOutput;)V", SERIALIZATION);

    private Declarations() {}

    static Stream<SourceProblem> refused(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> why(method)
                        .map(why -> Place.of(model, method)
                                .problem("The method "
                                        + SourceWords.shortSignature(
                                                method.methodName().stringValue(), method.methodTypeSymbol())
                                        + " " + why))
                        .stream());
    }

    private static Optional<String> why(MethodModel method) {
        if (method.flags().has(AccessFlag.NATIVE)) {
            return Optional.of(NATIVE);
        }
        var key = method.methodName().stringValue() + method.methodType().stringValue();
        return Optional.ofNullable(HOOKS.get(key));
    }
}
