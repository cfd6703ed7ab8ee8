package dev.numberpool.carrier;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import dev.numberpool.core.Country;
import dev.numberpool.core.Dialable;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.ShortCode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a number itself tells of its type and country.
 *
 * @see <a href="https://github.com/google/libphonenumber">libphonenumber</a>, whose numbering plans are used
 */
final class NumberPlan {

    private static final Country US = new Country("US");
    private static final Country CANADA = new Country("CA");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final ShortNumberInfo shortNumbers = ShortNumberInfo.getInstance();

    /** Empty for a number that its plan does not have, or has for another use: premium rate, pager, personal. */
    Optional<NumberType> type(Dialable number) {
        return switch (number) {
            case ShortCode _ -> Optional.of(NumberType.SHORT_CODE);
            case E164(var text) -> parse(text, null).flatMap(this::type);
        };
    }

    /**
     * Empty for a number that is no one country's: {@code +800…}. Toll-free numbers of the NANP are said to be of
     * the US, short codes of the first of US and Canada whose plan has them. A short code that is in neither plan
     * is taken for a US one: most are, and both countries lease codes sooner than the plans show them.
     */
    Optional<Country> country(Dialable number) {
        return switch (number) {
            case ShortCode(var text) -> Optional.of(countryOfShortCode(text));
            case E164(var text) ->
                parse(text, null).map(numbers::getRegionCodeForNumber).flatMap(Country::parse);
        };
    }

    /**
     * The country that the calling code stands for first of all: for {@code +1} the US, whatever the area. Empty for a
     * number of a length that its plan does not have.
     */
    Optional<Country> countryOfCode(E164 number) {
        return parse(number.text(), null)
                .filter(numbers::isPossibleNumber)
                .map(parsed -> numbers.getRegionCodeForCountryCode(parsed.getCountryCode()))
                .flatMap(Country::parse);
    }

    private Optional<NumberType> type(Phonenumber.PhoneNumber number) {
        return switch (numbers.getNumberType(number)) {
            case FIXED_LINE, MOBILE, FIXED_LINE_OR_MOBILE, VOIP -> Optional.of(NumberType.LOCAL);
            case TOLL_FREE -> Optional.of(NumberType.TOLL_FREE);
            case PREMIUM_RATE, SHARED_COST, PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> Optional.empty();
        };
    }

    private Country countryOfShortCode(String text) {
        return Stream.of(US, CANADA)
                .filter(country -> parse(text, country.code())
                        .filter(code -> shortNumbers.isValidShortNumberForRegion(code, country.code()))
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
