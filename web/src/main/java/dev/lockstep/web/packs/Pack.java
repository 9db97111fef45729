package dev.lockstep.web.packs;

import dev.lockstep.web.people.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A private pack of katas.
 *
 * @param name hostile text
 * @param forTeam whether all interviewers may use it, and not only its owner
 * @param versions the newest first; at least one
 */
public record Pack(String id, String name, LearnerId owner, boolean forTeam, List<Version> versions) {

    public Pack {
        versions = List.copyOf(versions);
    }

    /**
     * What was uploaded at a time.
     *
     * @param number counted from 1
     */
    public record Version(long number, LearnerId uploadedBy, Instant uploadedAt, List<Entry> katas) {

        public Version {
            katas = List.copyOf(katas);
        }

        /** Whether all its katas came out green. */
        public boolean isReady() {
            return katas.stream().allMatch(kata -> kata.check().isGreen());
        }

        /** Whether something of it is still being checked. */
        public boolean isUnderWay() {
            return katas.stream().anyMatch(kata -> kata.check().isUnderWay());
        }

        /** Its kata of that id. */
        public Optional<Entry> kata(String id) {
            return katas.stream().filter(kata -> kata.kata().equals(id)).findFirst();
        }
    }

    /**
     * A kata of a version.
     *
     * @param hash of its content
     */
    public record Entry(String kata, String title, String hash, CheckState check) {}

    /** The newest version whose katas may be assigned; empty if there is none. */
    public Optional<Version> ready() {
        return versions.stream().filter(Version::isReady).findFirst();
    }

    /** The version of a number, or the newest; empty if there is none. */
    public Optional<Version> version(Optional<String> number) {
        return number.isEmpty()
                ? Optional.of(newest())
                : versions.stream()
                        .filter(version -> number.get().equals(String.valueOf(version.number())))
                        .findFirst();
    }

    /** The newest version. */
    public Version newest() {
        return versions.getFirst();
    }
}
