package dev.numberpool.carrier;

import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.number.NumberingPlans;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The plans of libphonenumber, which are not loaded before they are asked. */
@Singleton
final class LibphonenumberNumberingPlans implements NumberingPlans {

    @Override
    public NumberType type(E164 number) {
        return new NumberPlan().type(number).orElse(NumberType.LOCAL);
    }

    @Override
    public Optional<Country> country(E164 number) {
        var plan = new NumberPlan();
        return plan.country(number).or(() -> plan.countryOfCode(number));
    }
}
