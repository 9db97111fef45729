package dev.lockstep.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lockstep.web.packs.PackFolder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a name that is not what it looks like is refused, and told why,")
class HiddenSignsTest {

    /** Shown as "Ada exe.mat", or as the end of something else. */
    private static final String REVERSED = "Ada \u202etam.exe";

    private static final String NOTHING = "\u2800";

    private final World world = World.team();
    private Person admin = new Person(world);

    @BeforeEach
    void setUp() throws Exception {
        admin = Person.admin(world);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private static void assertRefused(String words, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void ofAPack(@TempDir Path folder) throws Exception {
        byte[] zip = PackFolder.in(folder, "own-kata").zip();
        assertRefused(
                "s name has a sign that nobody can see, U+202E. Type it anew.",
                admin.uploads("/packs", zip, "name", REVERSED));
    }

    @Test
    void ofAnAssignment() throws Exception {
        assertRefused(
                "This title has a sign that nobody can see, U+202E. Type it anew.",
                admin.post("/assignments/new", Assigning.form("title", REVERSED)));
    }

    @Test
    void ofACandidate() throws Exception {
        String path = Assigning.madeBy(admin);
        assertRefused(
                "Line 2: this name has a sign that nobody can see, U+202E. Type it anew.",
                admin.post(path + "/invites", "names", "Cleo\n" + REVERSED));
        assertRefused("this name has a sign", admin.post(path + "/invites", "names", NOTHING));
    }

    @Test
    void ofSomebodyWithAnAccount() throws Exception {
        assertRefused(
                "This name has a sign that nobody can see, U+202E. Type it anew.",
                admin.post("/people", "name", REVERSED, "sign-in-name", "ada", "role", "learner"));
    }
}
