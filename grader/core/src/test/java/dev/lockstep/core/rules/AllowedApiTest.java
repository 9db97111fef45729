package dev.lockstep.core.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A misspelt line in the list would silently allow or refuse too much. */
class AllowedApiTest {

    @Test
    void everyTypeInTheListExists() {
        var unknown = AllowedApi.OF_PROGRAMS.types().keySet().stream()
                .filter(type -> JdkTypes.find(type).isEmpty())
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyMemberInTheListExists() {
        var unknown = AllowedApi.OF_PROGRAMS.types().entrySet().stream()
                .flatMap(AllowedApiTest::unknownMembers)
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyTypeInTheListForTestsExists() {
        var more = new TreeSet<>(AllowedApi.OF_TESTS.types().keySet());
        more.removeAll(AllowedApi.OF_PROGRAMS.types().keySet());

        assertFalse(more.isEmpty());
        for (String type : more) {
            assertDoesNotThrow(() -> Class.forName(type.replace('/', '.')));
        }
    }

    @Test
    void programsGetNothingOfWhatTestsMayUse() {
        assertTrue(AllowedApi.OF_TESTS.allowsType("org/junit/jupiter/api/Test"));
        assertFalse(AllowedApi.OF_PROGRAMS.allowsType("org/junit/jupiter/api/Test"));
        assertFalse(AllowedApi.OF_TESTS.allowsType("org/junit/jupiter/api/extension/ExtendWith"));
        assertFalse(AllowedApi.OF_TESTS.allowsMember("org/junit/jupiter/api/Assertions", "assertTimeout(Duration)"));
    }

    @Test
    void nestedTypesGoWithTheTypeAroundThem() {
        assertTrue(AllowedApi.OF_PROGRAMS.allowsType("java/lang/Thread$Builder$OfVirtual"));
        assertTrue(AllowedApi.OF_PROGRAMS.allowsType("java/util/concurrent/ForkJoinPool$ManagedBlocker"));
        assertFalse(AllowedApi.OF_PROGRAMS.allowsType("java/util/ResourceBundle$Control"));
        assertFalse(
                AllowedApi.OF_PROGRAMS.allowsType("java/lang/System$Logger"),
                "of System only single members are allowed");
    }

    @Test
    void subPackagesAreNotAllowedWithTheirParents() {
        assertFalse(AllowedApi.OF_PROGRAMS.allowsType("java/util/logging/Logger"));
        assertFalse(AllowedApi.OF_PROGRAMS.allowsType("Unknown"));
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
