package dev.lockstep.web.operate;

/**
 * How much room there is.
 *
 * @param database where it is, without what may be a password
 * @param databaseBytes how large it is
 * @param databaseFull whether nothing can be written to it any more
 * @param disk the folder whose disk was looked at
 * @param diskBytesFree how much may still be written there
 * @param diskBytes how large that disk is
 */
public record Room(
        String database, long databaseBytes, boolean databaseFull, String disk, long diskBytesFree, long diskBytes) {}
