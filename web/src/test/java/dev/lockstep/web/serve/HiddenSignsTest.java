package dev.lockstep.web.serve;

import static dev.lockstep.web.serve.Answers.assertSays;

import dev.lockstep.web.packs.PackFolder;
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

    @Test
    void ofAPack(@TempDir Path folder) throws Exception {
        byte[] zip = PackFolder.in(folder, "own-kata").zip();
        assertSays(
                admin.uploads("/packs", zip, "name", REVERSED),
                422,
                "s name has a sign that nobody can see, U+202E. Type it anew.");
    }

    @Test
    void ofAnAssignment() throws Exception {
        assertSays(
                admin.post("/assignments/new", Assigning.form("title", REVERSED)),
                422,
                "This title has a sign that nobody can see, U+202E. Type it anew.");
    }

    @Test
    void ofACandidate() throws Exception {
        String path = Assigning.madeBy(admin);
        assertSays(
                admin.post(path + "/invites", "names", "Cleo\n" + REVERSED),
                422,
                "Line 2: this name has a sign that nobody can see, U+202E. Type it anew.");
        assertSays(admin.post(path + "/invites", "names", NOTHING), 422, "this name has a sign");
    }

    @Test
    void ofSomebodyWithAnAccount() throws Exception {
        assertSays(
                admin.post("/people", "name", REVERSED, "sign-in-name", "ada", "role", "learner"),
                422,
                "This name has a sign that nobody can see, U+202E. Type it anew.");
    }
}
