package dev.numberpool.core.url;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of the public internet.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA, IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA, IPv6 special-purpose addresses</a>
 */
final class PublicAddress {

    /** This network, private, carrier-grade NAT, loopback, link-local, documentation, benchmarks, multicast, reserved. */
    private static final List<Block> NOT_PUBLIC = Block.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** All that is given out of IPv6. Loopback, IPv4-mapped, NAT64, unique local, link-local, multicast lie outside. */
    private static final Block GLOBAL_UNICAST = Block.of("2000::/3");

    /** Within that: protocols with Teredo, documentation, 6to4, which carries an IPv4 address, documentation again. */
    private static final List<Block> NOT_UNICAST = Block.all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddress() {}

    /** Whether packets to it may cross the public internet, as far as the address itself tells. */
    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address
                ? GLOBAL_UNICAST.contains(bytes) && NOT_UNICAST.stream().noneMatch(block -> block.contains(bytes))
                : NOT_PUBLIC.stream().noneMatch(block -> block.contains(bytes));
    }

    /** The addresses that begin with so many bits of this one. */
    private record Block(InetAddress network, int bits) {

        static List<Block> all(String... blocks) {
            return Stream.of(blocks).map(Block::of).toList();
        }

        static Block of(String block) {
            String[] parts = block.split("/", 2);
            return new Block(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
        }

        boolean contains(byte[] address) {
            byte[] own = network.getAddress();
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            for (int i = 0; i < whole; i++) {
                if (address[i] != own[i]) {
                    return false;
                }
            }
            return rest == 0 || (address[whole] ^ own[whole]) >> (Byte.SIZE - rest) == 0;
        }
    }
}
