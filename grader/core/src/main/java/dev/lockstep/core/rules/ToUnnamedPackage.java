package dev.lockstep.core.rules;

import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** Maps the names of a submission's classes to the same names without their packages. */
final class ToUnnamedPackage extends Remapper {

    private final Set<String> moved;

    /**
     * @param moved internal names
     */
    ToUnnamedPackage(Set<String> moved) {
        super(Opcodes.ASM9);
        this.moved = moved;
    }

    @Override
    public String map(String internalName) {
        return moved.contains(internalName) ? SubmissionClasses.withoutPackage(internalName) : internalName;
    }

    @Override
    public Object mapValue(Object value) {
        return super.mapValue(
                value instanceof ConstantDynamic constant && describesClass(constant) ? remapped(constant) : value);
    }

    /**
     * Whether this is how the compiler names the class of an enum constant in a pattern switch: {@code ClassDesc.of("a.Colour")}. It
     * is the one place where it writes a class name as a string.
     */
    private static boolean describesClass(ConstantDynamic constant) {
        return constant.getBootstrapMethodArgumentCount() == 2
                && constant.getBootstrapMethodArgument(0) instanceof Handle handle
                && handle.getOwner().equals("java/lang/constant/ClassDesc")
                && handle.getName().equals("of")
                && constant.getBootstrapMethodArgument(1) instanceof String;
    }

    private ConstantDynamic remapped(ConstantDynamic constant) {
        var className = (String) constant.getBootstrapMethodArgument(1);
        return new ConstantDynamic(
                constant.getName(),
                constant.getDescriptor(),
                constant.getBootstrapMethod(),
                constant.getBootstrapMethodArgument(0),
                map(className.replace('.', '/')).replace('/', '.'));
    }
}
