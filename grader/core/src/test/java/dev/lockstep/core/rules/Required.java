package dev.lockstep.core.rules;

import dev.lockstep.core.kata.RequiredMember;
import dev.lockstep.core.kata.RequiredType;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Required types and members, as they come out of {@code kata.json}. */
final class Required {

    static final RequiredMember NEW = member("<init>", "()V", "new()");
    static final RequiredMember INCREMENT = member("increment", "(Ljava/lang/String;)V", "void increment(String)");
    static final RequiredMember TOTAL = member("total", "()J", "long total()");

    private Required() {}

    static RequiredMember member(String name, String descriptor, String words) {
        return new RequiredMember(name, words.startsWith("static "), MethodTypeDesc.ofDescriptor(descriptor), words);
    }

    static List<RequiredType> type(String name, RequiredMember... members) {
        return List.of(new RequiredType(name, List.of(members)));
    }

    /** {@code Counter} with {@code new()}, {@code void increment(String)} and {@code long total()}. */
    static List<RequiredType> counter() {
        return type("Counter", NEW, INCREMENT, TOTAL);
    }
}
