package dev.numberpool.carrier.plan;

import static com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import dev.numberpool.carrier.plan.NumberReading.Faulty;
import dev.numberpool.carrier.plan.NumberReading.Sound;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.ShortCode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number itself tells. It is sound where it is written as the library writes it in E.164, and the library holds
 * it for possible: so one line has one text. Possible is a matter of lengths: an area code that opened yesterday is
 * sound before the library knows it. Only a number without a plus may be written otherwise, as in its own country.
 *
 * @see <a href="https://github.com/google/libphonenumber">libphonenumber</a>, whose numbering plans are used
 */
public final class NumberPlan {

    private static final Country US = new Country("US");
    private static final Country CANADA = new Country("CA");
    private static final Pattern CALLING_CODE = Pattern.compile("[1-9][0-9]?|\\+[1-9][0-9]{0,2}");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    /**
     * Reads what stands in a file. A text with a plus, and one of five or six digits, is a number as it is. Without a plus
     * it is one as it is dialled within the country; where none is said, only eleven digits {@code 1NXXNXXXXXX} are one,
     * for so many begin the numbers of the NANP and few others.
     *
     * @param country of the row or of the file
     * @param shortCode whether five or six digits may be a short code: the row does not say that they are something else
     */
    public NumberReading read(String text, Optional<Country> country, boolean shortCode) {
        return switch (WrittenNumber.of(text)) {
            case WrittenNumber.Whole(var number)
            when shortCode || country.isEmpty() || number instanceof E164 -> read(number);
            case WrittenNumber.Whole(var number) -> read(number.text(), country.orElseThrow());
            case WrittenNumber.National(var digits) ->
                country.map(known -> read(digits, known))
                        .or(() -> WrittenNumber.northAmerican(text).map(this::read))
                        .orElseGet(() -> new Faulty(WrittenNumber.NEEDS_PLUS));
            case WrittenNumber.None(var fault) -> new Faulty(fault);
        };
    }

    /**
     * Toll-free numbers of the NANP are said to be of the US, short codes of the first of US and Canada whose plan has
     * them. A short code that is in neither plan is taken for a US one: most are, and both countries lease codes sooner
     * than the plans show them.
     */
    NumberReading read(Dialable number) {
        return switch (number) {
            case ShortCode code ->
                new Sound(code, Optional.of(NumberType.SHORT_CODE), Optional.of(country(code)), Set.of());
            case E164 e164 ->
                parse(e164.text(), null)
                        .map(parsed -> read(e164, parsed))
                        .orElseGet(() -> new Faulty(NumberFault.UNKNOWN_CALLING_CODE));
        };
    }

    /**
     * The country that a calling code stands for first of all: {@code US} for {@code 1} and {@code +1}. Three digits without
     * a plus are none, for they may be ISO's number of another country: 380 is Italy's, and +380 Ukraine's.
     */
    public Optional<Country> byCallingCode(String text) {
        return Optional.of(text)
                .filter(CALLING_CODE.asMatchPredicate())
                .map(code -> numbers.getRegionCodeForCountryCode(Integer.parseInt(code)))
                .filter(numbers.getSupportedRegions()::contains)
                .flatMap(Country::parse);
    }

    /** As dialled within the country: with its trunk prefix or calling code, or without; no number of another country. */
    private NumberReading read(String national, Country country) {
        var parsed = Optional.of(country.code())
                .filter(numbers.getSupportedRegions()::contains)
                .flatMap(region -> parse(national, region))
                .filter(found -> found.getCountryCode() == numbers.getCountryCodeForRegion(country.code()));
        if (parsed.isEmpty()) {
            return new Faulty(WrittenNumber.noNumberOf(country));
        }
        return lengthFault(parsed.get())
                .<NumberReading>map(Faulty::new)
                .orElseGet(() -> E164.parse(numbers.format(parsed.get(), PhoneNumberFormat.E164))
                        .map(number -> read(number).or(country))
                        .orElseGet(() -> new Faulty(WrittenNumber.noNumberOf(country))));
    }

    private NumberReading read(E164 number, Phonenumber.PhoneNumber parsed) {
        return fault(number, parsed)
                .<NumberReading>map(Faulty::new)
                .orElseGet(() -> new Sound(
                        number,
                        type(parsed),
                        Optional.ofNullable(numbers.getRegionCodeForNumber(parsed))
                                .flatMap(Country::parse),
                        countries(parsed.getCountryCode())));
    }

    /** A length is told before a writing: what no line can be has no better text. */
    private Optional<NumberFault> fault(E164 number, Phonenumber.PhoneNumber parsed) {
        return lengthFault(parsed)
                .or(() -> Optional.of(numbers.format(parsed, PhoneNumberFormat.E164))
                        .filter(canonical -> !canonical.equals(number.text()))
                        .map(NumberFault::writtenAs));
    }

    private Optional<NumberFault> lengthFault(Phonenumber.PhoneNumber parsed) {
        int code = parsed.getCountryCode();
        return switch (numbers.isPossibleNumberWithReason(parsed)) {
            case TOO_SHORT -> Optional.of(NumberFault.tooShort(code));
            case TOO_LONG -> Optional.of(NumberFault.tooLong(code));
            case INVALID_LENGTH -> Optional.of(NumberFault.wrongLength(code));
            case IS_POSSIBLE_LOCAL_ONLY -> Optional.of(NumberFault.withoutAreaCode());
            case INVALID_COUNTRY_CODE -> Optional.of(NumberFault.UNKNOWN_CALLING_CODE);
            case IS_POSSIBLE -> Optional.empty();
        };
    }

    private Optional<NumberType> type(Phonenumber.PhoneNumber number) {
        return switch (numbers.getNumberType(number)) {
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP -> Optional.of(NumberType.LOCAL);
            case TOLL_FREE -> Optional.of(NumberType.TOLL_FREE);
            case PREMIUM_RATE, SHARED_COST, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> Optional.empty();
        };
    }

    /** Those that share a calling code; none of one that no country has. */
    Set<Country> countries(int callingCode) {
        var countries = new LinkedHashSet<Country>();
        numbers.getRegionCodesForCountryCode(callingCode)
                .forEach(region -> Country.parse(region).ifPresent(countries::add));
        return countries;
    }

    private Country country(ShortCode code) {
        return Stream.of(US, CANADA)
                .filter(country -> parse(code.text(), country.code())
                        .filter(parsed -> shortNumbers.isValidShortNumberForRegion(parsed, country.code()))
                        .isPresent())
                .findFirst()
                .orElse(US);
    }

    private Optional<Phonenumber.PhoneNumber> parse(String text, @Nullable String region) {
        try {
            return Optional.of(numbers.parse(text, region));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
