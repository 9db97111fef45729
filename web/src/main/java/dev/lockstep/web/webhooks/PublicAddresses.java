package dev.lockstep.web.webhooks;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the Internet from those of a machine, of a network of somebody's own, and of nobody: whoever types a webhook's address
 * must not reach by it what only the server can reach. By the IANA's registries of special-purpose addresses.
 */
final class PublicAddresses {

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // between providers and their customers
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16), // link-local, with the metadata of clouds
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4),
            // Of IPv6 only what is global unicast is public at all; of that, these are not, or lead to an IPv4 address
            // by a way of their own.
            Block.of("2001::", 23),
            Block.of("2001:db8::", 32),
            Block.of("2002::", 16),
            Block.of("3fff::", 20));

    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private PublicAddresses() {}

    /** Whether the address is one of the Internet. */
    static boolean contain(InetAddress address) {
        boolean isOfTheInternet = switch (address) {
            case Inet4Address _ -> true;
            case Inet6Address _ -> GLOBAL_UNICAST.contains(address);
            default -> false;
        };
        return isOfTheInternet && SPECIAL.stream().noneMatch(block -> block.contains(address));
    }

    /**
     * All addresses of one length that begin alike.
     *
     * @param length in bits: 32 or 128
     * @param bits how many of them are the same
     */
    private record Block(int length, int bits, BigInteger prefix) {

        static Block of(String address, int bits) {
            InetAddress first = InetAddress.ofLiteral(address);
            return new Block(length(first), bits, prefix(first, bits));
        }

        boolean contains(InetAddress address) {
            return length(address) == length && prefix(address, bits).equals(prefix);
        }

        private static int length(InetAddress address) {
            return address.getAddress().length * Byte.SIZE;
        }

        private static BigInteger prefix(InetAddress address, int bits) {
            return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
        }
    }
}
