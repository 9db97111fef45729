package dev.lockstep.core.kata;

import java.lang.constant.MethodTypeDesc;

/**
 * A constructor or method that a submission must have.
 *
 * @param name the method's name; {@code <init>} for a constructor
 * @param isStatic whether it is static
 * @param type its erased parameter and return types
 * @param words the signature as {@code kata.json} spells it, for messages
 */
public record RequiredMember(String name, boolean isStatic, MethodTypeDesc type, String words) {

    public boolean isConstructor() {
        return name.equals("<init>");
    }
}
