package dev.lockstep.web.packs;

import dev.lockstep.web.interviews.Interviewer;
import dev.lockstep.web.people.NameRules;
import dev.lockstep.web.work.Katas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes packs as ZIP files: all of one or nothing. Thread-safe. */
public final class PackUploads {

    /** Of a pack's name. */
    public static final int MOST_LETTERS = 100;

    private final KataPacks packs;
    private final Intake intake;
    private final Katas katas;

    /**
     * @param katas whose ids no pack may have
     */
    public PackUploads(KataPacks packs, Intake intake, Katas katas) {
        this.packs = packs;
        this.intake = intake;
        this.katas = katas;
    }

    /** What has come of an upload. */
    public sealed interface Upload {

        /** The pack has it as this version. */
        record Taken(String pack, long number) implements Upload {}

        /**
         * Nothing was changed.
         *
         * @param problems each says what was seen, what was expected and what to do
         */
        record Refused(List<String> problems) implements Upload {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** Makes a pack of a ZIP file. */
    public Upload add(Interviewer who, String name, boolean forTeam, byte[] zip) {
        Optional<String> problem = problemWith(name);
        if (problem.isPresent()) {
            return new Upload.Refused(List.of(problem.get()));
        }
        try {
            return upload(packs.add(who, name.strip(), forTeam, read(zip)));
        } catch (RefusedUploadException e) {
            return new Upload.Refused(e.problems());
        }
    }

    private static Optional<String> problemWith(String name) {
        if (name.isBlank() || name.length() > MOST_LETTERS) {
            return Optional.of("A pack's name has 1 to %d letters; this one has %d. Choose another one."
                    .formatted(MOST_LETTERS, name.length()));
        }
        return NameRules.flaw(name).map("The pack's name %s. Type it anew."::formatted);
    }

    /** Makes a new version of a pack. */
    public Upload addVersion(Interviewer who, String pack, byte[] zip) {
        try {
            return upload(packs.addVersion(who, pack, read(zip)));
        } catch (RefusedUploadException e) {
            return new Upload.Refused(e.problems());
        }
    }

    private static Upload upload(KataPacks.Keeping keeping) {
        return switch (keeping) {
            case KataPacks.Keeping.Kept(String pack, long number) -> new Upload.Taken(pack, number);
            case KataPacks.Keeping.Same(long number) ->
                new Upload.Refused(List.of(
                        "The ZIP has the same katas and solutions as version %d, the newest one. Expected a change: choose another file."
                                .formatted(number)));
            case KataPacks.Keeping.Taken(List<KataPacks.TakenId> ids) ->
                new Upload.Refused(ids.stream().map(PackUploads::idIsTaken).toList());
            case KataPacks.Keeping.NotThere() ->
                new Upload.Refused(List.of("This pack is not yours to change. Upload the ZIP as a pack of your own."));
        };
    }

    private List<PackedKata> read(byte[] zip) throws RefusedUploadException {
        List<SentKata> sent = PackLayout.katas(ZipFiles.of(zip, ZipLimits.USUAL));
        List<PackedKata> packed = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (SentKata kata : sent) {
            if (katas.find(kata.id()).isPresent()) {
                problems.add(idIsTaken(kata.id(), "the catalogue of this server"));
            } else {
                switch (intake.take(kata.id(), kata.files(), kata.solutions())) {
                    case Intake.Taking.Taken(PackedKata taken) -> packed.add(taken);
                    case Intake.Taking.Broken(List<String> wrong) ->
                        wrong.forEach(problem -> problems.add(kata.id() + "/" + problem));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RefusedUploadException(first(problems));
        }
        return packed;
    }

    /** Nobody reads more of them at once. */
    private static List<String> first(List<String> problems) {
        int most = 50;
        return problems.size() <= most
                ? problems
                : Stream.concat(
                                problems.stream().limit(most),
                                Stream.of("There are %d further problems.".formatted(problems.size() - most)))
                        .toList();
    }

    /** Whoever sends a file twice, or a new version as a pack of its own, is told where it belongs. */
    private static String idIsTaken(KataPacks.TakenId id) {
        return id.pack()
                .map(pack ->
                        "The id %s is that of a kata of the pack \"%s\". If you have just sent it twice, there is nothing left to do; if it has changed since, upload it on that pack's page, as a new version. Else expected an id that no other kata has."
                                .formatted(id.kata(), pack))
                .orElseGet(() -> idIsTaken(id.kata(), "another pack of this team"));
    }

    private static String idIsTaken(String id, String whose) {
        return "The id %s is that of a kata of %s. Expected an id that no other kata has: rename the folder, the id in its kata.json, and the folder of its solutions."
                .formatted(id, whose);
    }
}
