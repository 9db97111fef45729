package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A misspelt line in the list would silently allow or refuse too much. */
class AllowedApiTest {

    @Test
    void everyTypeInTheListExists() {
        var unknown = AllowedApi.types().keySet().stream()
                .filter(type -> JdkTypes.find(type).isEmpty())
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyMemberInTheListExists() {
        var unknown = AllowedApi.types().entrySet().stream()
                .flatMap(AllowedApiTest::unknownMembers)
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void nestedTypesGoWithTheTypeAroundThem() {
        assertTrue(AllowedApi.allowsType("java/lang/Thread$Builder$OfVirtual"));
        assertTrue(AllowedApi.allowsType("java/util/concurrent/ForkJoinPool$ManagedBlocker"));
        assertFalse(AllowedApi.allowsType("java/util/ResourceBundle$Control"));
        assertFalse(AllowedApi.allowsType("java/lang/System$Logger"), "of System only single members are allowed");
    }

    @Test
    void subPackagesAreNotAllowedWithTheirParents() {
        assertFalse(AllowedApi.allowsType("java/util/logging/Logger"));
        assertFalse(AllowedApi.allowsType("Unknown"));
    }

    private static Stream<String> unknownMembers(Map.Entry<String, AllowedApi.TypeRule> entry) {
        Set<String> members = switch (entry.getValue()) {
            case AllowedApi.TypeRule.Only(var only) -> only;
            case AllowedApi.TypeRule.AllBut(var refused) -> refused;
            case AllowedApi.TypeRule.Everything(), AllowedApi.TypeRule.Nothing() -> Set.of();
        };
        var type = JdkTypes.find(entry.getKey()).orElseThrow();
        return members.stream()
                .filter(member -> signatures(type).noneMatch(member::equals))
                .map(member -> entry.getKey() + " " + member);
    }

    private static Stream<String> signatures(Class<?> type) {
        var constructors = Arrays.stream(type.getDeclaredConstructors())
                .flatMap(constructor -> Stream.of("new", "new" + parameters(constructor.getParameterTypes())));
        var methods = Stream.of(type.getMethods(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .flatMap(method ->
                        Stream.of(method.getName(), method.getName() + parameters(method.getParameterTypes())));
        var fields = Arrays.stream(type.getFields()).map(field -> field.getName());
        return Stream.of(constructors, methods, fields).flatMap(signatures -> signatures);
    }

    private static String parameters(Class<?>[] types) {
        return "("
                + String.join(
                        ", ", Arrays.stream(types).map(Class::getSimpleName).toList()) + ")";
    }
}
