package dev.numberpool.core;

import dev.numberpool.core.number.Capabilities;
import dev.numberpool.core.number.Listing;
import dev.numberpool.core.number.Origin;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers reserved for fiction, for tests. */
public final class Numbers {

    private Numbers() {}

    /** A local number: area code and the last four digits, 555 between them. */
    public static Dialable number(int areaCode, int line) {
        return Dialable.of("+1%03d555%04d".formatted(areaCode, line));
    }

    /** As many local numbers of an area as asked for, from line 0100 on. */
    public static List<Dialable> numbers(int areaCode, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> number(areaCode, 100 + i))
                .toList();
    }

    public static Listing local(Dialable number) {
        return listing(number, NumberType.LOCAL);
    }

    /** One that its holder brings along, and that can be called. */
    public static Listing own(Dialable number) {
        return new Listing(
                number, NumberType.LOCAL, new Country("US"), "twilio", Capabilities.ofCalls(true, false), Origin.OWN);
    }

    public static Listing listing(Dialable number, NumberType type) {
        return new Listing(number, type, new Country("US"), "test", new Capabilities(true, false, true));
    }
}
