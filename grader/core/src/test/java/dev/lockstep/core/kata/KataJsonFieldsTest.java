package dev.lockstep.core.kata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.core.kata.format.KataProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** No field is forgotten: they are read off a right kata.json, so a new one is in here as soon as it is there. */
@DisplayName("Of a kata.json")
class KataJsonFieldsTest {

    @TempDir
    Path root;

    @Test
    @DisplayName("each field in turn, however deep, is named when its value is of a kind that no field has")
    void eachFieldInTurn() {
        List<String> pointers = pointers("", new JsonMapper().readTree(KataFolder.KATA_JSON));
        assertTrue(pointers.contains("/submission/types/Counter"), pointers::toString);
        for (String pointer : pointers) {
            int slash = pointer.lastIndexOf('/');
            ObjectNode json = (ObjectNode) new JsonMapper().readTree(KataFolder.KATA_JSON);
            ((ObjectNode) json.at(pointer.substring(0, slash))).put(pointer.substring(slash + 1), true);

            KataProblem problem = KataFolder.good(root)
                    .with("kata.json", json.toString())
                    .problems()
                    .getFirst();

            assertEquals(pointer.substring(1).replace('/', '.'), problem.field());
            assertEquals("true", problem.seen(), pointer);
        }
    }

    private static List<String> pointers(String above, JsonNode node) {
        return node.propertyNames().stream()
                .map(name -> above + "/" + name)
                .flatMap(pointer -> Stream.concat(
                        Stream.of(pointer),
                        pointers(pointer, node.get(pointer.substring(above.length() + 1))).stream()))
                .toList();
    }
}
