package dev.lockstep.web.packs;

/**
 * How much a ZIP file may hold, whatever it says of itself.
 *
 * @param entries files and folders
 * @param bytesOfAFile unpacked
 * @param bytes of all files together, unpacked
 */
record ZipLimits(int entries, int bytesOfAFile, int bytes) {

    /** Far more than the largest pack needs: a kata with fifty solutions has some hundred files of 2 KiB. */
    static final ZipLimits USUAL = new ZipLimits(5_000, 1024 * 1024, 16 * 1024 * 1024);
}
