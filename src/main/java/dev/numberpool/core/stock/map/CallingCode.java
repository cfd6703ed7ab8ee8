package dev.numberpool.core.stock.map;

import dev.numberpool.core.E164;
import java.util.regex.Pattern;

/**
 * A country calling code, one to three digits: {@code 1} for the North American Numbering Plan, {@code 44} for the United
 * Kingdom. No calling code begins with another, so a number tells its own.
 *
 * @see <a href="https://www.itu.int/rec/T-REC-E.164D">ITU-T E.164, list of assigned country codes</a>
 */
public record CallingCode(String digits) {

    /** Zones 1 and 7 have one digit. Of every other zone the codes named here have two, and all others three. */
    private static final Pattern FORM = Pattern.compile("[17]"
            + "|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]"
            + "|(?!2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])[2-689][0-9]{2}");

    /** @throws IllegalArgumentException if there can be no such code */
    public CallingCode {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("not a calling code");
        }
    }

    /** @throws IllegalArgumentException if the number begins with none */
    public static CallingCode of(E164 number) {
        var code = FORM.matcher(number.text()).region(1, number.text().length());
        if (!code.lookingAt()) {
            throw new IllegalArgumentException("a number without a calling code");
        }
        return new CallingCode(code.group());
    }

    /** What the number is within its calling code, such as {@code 4155550100} of {@code +14155550100}. */
    String nationalNumber(E164 number) {
        return number.text().substring(1 + digits.length());
    }
}
