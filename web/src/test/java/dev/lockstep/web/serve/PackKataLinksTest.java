package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lockstep.web.packs.PackFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("the pages of an assignment, of a kata of a pack,")
class PackKataLinksTest {

    @TempDir
    private Path folder;

    private final World world = World.team();
    private Person ada = new Person(world);
    private Person bob = new Person(world);
    private String pack = "";
    private String assignment = "";

    @BeforeEach
    void anAssignmentWithAKataThatHasChangedSince() throws IOException, InterruptedException {
        Person admin = Person.admin(world);
        ada = admin.adds(world, "ada", "interviewer");
        bob = admin.adds(world, "bob", "interviewer");
        PackFolder files = PackFolder.in(folder, "own-kata");
        pack = Person.location(ada.uploads("/packs", files.zip(), "name", "Own"));
        world.change("update kata_check set state = 'GREEN'");
        assignment = Assigning.madeBy(ada, "kata", "own-kata");
        files.replace("katas/own-kata/kata.json", "\"title\": \"", "\"title\": \"Another ");
        assertEquals(303, ada.uploads(pack + "/versions", files.zip()).statusCode());
        world.change("update kata_check set state = 'GREEN'");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private List<String> pages() {
        String candidate = new Assigning(world).begins(assignment, "Cleo").text();
        return List.of(
                assignment,
                assignment + "/preview",
                assignment + "/edit",
                assignment + "/candidates/" + candidate,
                assignment + "/compare");
    }

    private String link(int version) {
        return "href=\"%s/katas/own-kata?version=%d\"".formatted(pack, version);
    }

    @Test
    void leadToItAsTheAssignmentHasIt() throws IOException, InterruptedException {
        for (String page : pages()) {
            assertSays(ada.get(page), 200, link(1));
        }
    }

    @Test
    void leadInTheFormOfANewAssignmentToItAsThatWouldHaveIt() throws IOException, InterruptedException {
        String[] form = Assigning.form("kata", "own-kata", "move", "up own-kata");
        assertSays(ada.post("/assignments/new", form), 200, link(2) + " target=\"_blank\"");
    }

    @Test
    void nameItOnlyForThoseWhoMayNotSeeThePack() throws IOException, InterruptedException {
        ada.post(
                assignment + "/share",
                "with",
                new Assigning(world).account("bob").text());
        for (String page : pages()) {
            assertSays(bob.get(page), 200, "Own kata");
            assertFalse(bob.get(page).body().contains(pack), page);
        }
    }
}
