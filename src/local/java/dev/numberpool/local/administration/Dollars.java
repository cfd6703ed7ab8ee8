package dev.numberpool.local.administration;

import dev.numberpool.core.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as an administrator writes them: US dollars with exactly two decimals, less than a thousand million. */
final class Dollars {

    private static final String DIGITS = "[0-9]{1,9}\\.[0-9]{2}";
    private static final Pattern AMOUNT = Pattern.compile(DIGITS);
    private static final Pattern DIFFERENCE = Pattern.compile("[+-]" + DIGITS);
    private static final int DECIMALS = 2;

    private Dollars() {}

    /** {@code 100.00}, never below zero. */
    static Optional<Money> amount(String text) {
        return AMOUNT.matcher(text).matches() ? Optional.of(new Money(cents(text))) : Optional.empty();
    }

    /** {@code +50.00} or {@code -20.00}. */
    static Optional<Difference> difference(String text) {
        return DIFFERENCE.matcher(text).matches() ? Optional.of(new Difference(cents(text))) : Optional.empty();
    }

    static String text(Money money) {
        return text(money.cents());
    }

    private static String text(long cents) {
        return BigDecimal.valueOf(cents, DECIMALS).toPlainString();
    }

    private static long cents(String text) {
        return new BigDecimal(text).unscaledValue().longValueExact();
    }

    /** By how many cents a credit is to grow; below zero, to shrink. */
    record Difference(long cents) {

        @Override
        public String toString() {
            return (cents < 0 ? "" : "+") + text(cents);
        }
    }
}
