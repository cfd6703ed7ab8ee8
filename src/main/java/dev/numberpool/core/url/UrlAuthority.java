package dev.numberpool.core.url;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host and port of a URL. A host is a name that DNS allows, underscores too, or a public address. What clients take
 * for an address is one here, too: {@code 127.1}, {@code 0177.0.0.1}, {@code 0x7f000001}, {@code 2130706433}, with a dot
 * behind it or percent-encoded; but only the plain notation of a public one is taken. No name is looked up: where it leads
 * is to be asked when something is sent there.
 *
 * @see <a href="https://url.spec.whatwg.org/#host-parsing">WHATWG URL, host parsing</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4">RFC 1035, lengths of names</a>
 */
final class UrlAuthority {

    private static final Pattern FORM =
            Pattern.compile("(?:\\[(?<literal>[0-9A-Fa-f:.]+)]|(?<name>[^:@\\[\\]]+))(?::(?<port>[0-9]{1,5}))?");

    private static final int HIGHEST_PORT = 65_535;
    private static final int LONGEST_NAME = 253;
    private static final Pattern NAME = Pattern.compile("(?:[a-z0-9_-]{1,63}\\.)*[a-z0-9_-]{1,63}");

    /** A host that ends so is an IPv4 address or nothing: no top-level domain is a number. */
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private static final Pattern ENCODED = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** By RFC 6761, RFC 6762, RFC 8375, and what ICANN keeps for private use. */
    private static final Set<String> NEVER_PUBLIC = Set.of("localhost", "local", "internal", "home.arpa");

    private UrlAuthority() {}

    /** What is wrong with the host or the port. */
    static Optional<UrlFault> fault(String authority) {
        var parts = FORM.matcher(authority);
        if (!parts.matches() || !isPort(parts.group("port"))) {
            return Optional.of(UrlFault.MALFORMED);
        }
        String literal = parts.group("literal");
        return literal == null ? nameFault(parts.group("name")) : literalFault(literal);
    }

    private static boolean isPort(@Nullable String digits) {
        return digits == null || (Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= HIGHEST_PORT);
    }

    private static Optional<UrlFault> literalFault(String literal) {
        try {
            return Inet6Address.ofLiteral(literal) instanceof Inet6Address address && PublicAddress.is(address)
                    ? Optional.empty()
                    : Optional.of(UrlFault.NOT_PUBLIC); // one that only maps one of IPv4, too
        } catch (IllegalArgumentException e) {
            return Optional.of(UrlFault.MALFORMED);
        }
    }

    private static Optional<UrlFault> nameFault(String host) {
        String name = withoutLastDot(decoded(host).toLowerCase(Locale.ROOT));
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            return Optional.of(UrlFault.MALFORMED);
        }
        if (NEVER_PUBLIC.stream().anyMatch(zone -> name.equals(zone) || name.endsWith("." + zone))) {
            return Optional.of(UrlFault.NOT_PUBLIC);
        }
        var fault = ENDS_IN_NUMBER.matcher(name).matches() ? addressFault(name) : Optional.<UrlFault>empty();
        return fault.or(() -> host.contains("%") ? Optional.of(UrlFault.MALFORMED) : Optional.empty());
    }

    private static Optional<UrlFault> addressFault(String digits) {
        try {
            InetAddress address = Inet4Address.ofPosixLiteral(digits);
            if (!PublicAddress.is(address)) {
                return Optional.of(UrlFault.NOT_PUBLIC);
            }
            return address.getHostAddress().equals(digits) ? Optional.empty() : Optional.of(UrlFault.MALFORMED);
        } catch (IllegalArgumentException e) {
            return Optional.of(UrlFault.MALFORMED);
        }
    }

    /** Each encoded byte as a character, for a host has none but ASCII. */
    private static String decoded(String host) {
        return ENCODED.matcher(host)
                .replaceAll(octet ->
                        Matcher.quoteReplacement(String.valueOf((char) HexFormat.fromHexDigits(octet.group(1)))));
    }

    private static String withoutLastDot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
