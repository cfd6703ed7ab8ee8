package dev.numberpool.core.order;

import dev.numberpool.core.Money;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.PhoneNumber.Available;
import java.util.Collection;

/** The first month of a number, by its type. */
public record Prices(Money local, Money tollFree, Money shortCode) {

    public Money of(Collection<Available> numbers) {
        return numbers.stream().map(number -> of(number.listing().type())).reduce(Money.ZERO, Money::plus);
    }

    public Money of(NumberType type) {
        return switch (type) {
            case LOCAL -> local;
            case TOLL_FREE -> tollFree;
            case SHORT_CODE -> shortCode;
        };
    }
}
