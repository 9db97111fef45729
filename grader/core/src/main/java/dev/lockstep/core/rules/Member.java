package dev.lockstep.core.rules;

import java.lang.constant.MethodTypeDesc;

/**
 * A method or constructor that a submission's type has.
 *
 * @param type with the submission's own types in the unnamed package
 * @param isWritten whether it stands in the submission: neither made by the compiler nor inherited from the JDK
 */
record Member(String name, boolean isStatic, boolean isPrivate, boolean isWritten, MethodTypeDesc type, Place place) {

    boolean is(String otherName, MethodTypeDesc otherType) {
        return name.equals(otherName) && type.equals(otherType);
    }

    /** As {@code kata.json} would spell it. */
    String words() {
        return SourceWords.declaration(isStatic, name, type);
    }
}
