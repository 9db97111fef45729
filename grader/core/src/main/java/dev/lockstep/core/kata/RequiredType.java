package dev.lockstep.core.kata;

import java.util.List;

/**
 * A type that a submission must declare.
 *
 * @param name its simple name
 * @param members the members that tests use
 */
public record RequiredType(String name, List<RequiredMember> members) {
    public RequiredType {
        members = List.copyOf(members);
    }
}
