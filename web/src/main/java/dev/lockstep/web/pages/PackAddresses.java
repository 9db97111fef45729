package dev.lockstep.web.pages;

import dev.lockstep.web.packs.PackShelf;

/** The addresses of packs of katas. */
public final class PackAddresses {

    private PackAddresses() {}

    /** That of a pack. */
    public static String of(String pack) {
        return "/packs/" + pack;
    }

    /** That of a kata as it is in a version of a pack. */
    public static String of(String pack, String kata, long version) {
        return "%s/katas/%s?version=%d".formatted(of(pack), kata, version);
    }

    static String of(PackShelf.Place place) {
        return of(place.pack(), place.kata(), place.number());
    }
}
