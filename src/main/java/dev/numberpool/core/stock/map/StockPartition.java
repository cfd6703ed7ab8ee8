package dev.numberpool.core.stock.map;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.ShortCode;
import dev.numberpool.core.number.Listing;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The part of the stock map that one search can read in order: the numbers of one type, of one calling code, whose
 * national number begins with the same digit; or the short codes of one country.
 *
 * @param text {@code 1#local#4}, or {@code US#short_code}
 */
public record StockPartition(String text) {

    /** What the numbers of the North American Numbering Plan have in front of the national number. */
    public static final String NANP = "+1";

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,2}#(local|toll_free)#[0-9]|[A-Z]{2}#short_code");

    /** @throws IllegalArgumentException if the text is of neither form */
    public StockPartition {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a partition of the stock");
        }
    }

    /** The partition with this text; empty if there is none that could have it. */
    public static Optional<StockPartition> parse(String text) {
        return Optional.of(text).filter(some -> FORM.matcher(some).matches()).map(StockPartition::new);
    }

    public static StockPartition of(Listing listing) {
        return switch (listing.number()) {
            case E164 number -> of(CallingCode.of(number), listing.type(), number);
            case ShortCode _ -> ofShortCodes(listing.country());
        };
    }

    static StockPartition of(CallingCode code, NumberType type, char firstDigit) {
        return new StockPartition(code.digits() + "#" + type.text() + "#" + firstDigit);
    }

    static StockPartition ofShortCodes(Country country) {
        return new StockPartition(country.code() + "#" + NumberType.SHORT_CODE.text());
    }

    public NumberType type() {
        return NumberType.parse(text.split("#", 3)[1]).orElseThrow();
    }

    private static StockPartition of(CallingCode code, NumberType type, E164 number) {
        return of(code, type, code.nationalNumber(number).charAt(0));
    }

    /** Whether it can have numbers that begin so. */
    public boolean mayHave(String prefix) {
        String start = start();
        return start.startsWith(prefix) || (!start.isEmpty() && prefix.startsWith(start));
    }

    /** What its numbers begin with, {@code +14}; nothing, of short codes. */
    public String start() {
        return isOfShortCodes() ? "" : beforeNational() + text.split("#", 3)[2];
    }

    /** What its numbers have in front of the national number, {@code +1}; nothing, of short codes. */
    public String beforeNational() {
        return isOfShortCodes() ? "" : "+" + text.split("#", 2)[0];
    }

    private boolean isOfShortCodes() {
        return type() == NumberType.SHORT_CODE;
    }
}
