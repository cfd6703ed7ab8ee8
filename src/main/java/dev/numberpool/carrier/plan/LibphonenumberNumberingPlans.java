package dev.numberpool.carrier.plan;

import dev.numberpool.carrier.plan.NumberReading.Faulty;
import dev.numberpool.carrier.plan.NumberReading.Sound;
import dev.numberpool.core.Country;
import dev.numberpool.core.E164;
import dev.numberpool.core.NumberFault;
import dev.numberpool.core.NumberType;
import dev.numberpool.core.Refusal;
import dev.numberpool.core.Result;
import dev.numberpool.core.number.NumberingPlans;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** The plans of libphonenumber, which are not loaded before they are asked. */
@Singleton
final class LibphonenumberNumberingPlans implements NumberingPlans {

    @Override
    public Result<Entry> find(E164 number) {
        return switch (new NumberPlan().read(number)) {
            case Faulty(var fault) -> Result.refused(new Refusal.UnusableNumber(fault));
            case Sound sound ->
                Result.of(country(sound), new Refusal.UnusableNumber(NumberFault.NO_COUNTRY))
                        .map(country -> new Entry(sound.type().orElse(NumberType.LOCAL), country));
        };
    }

    @Override
    public Set<Country> countries(int callingCode) {
        return new NumberPlan().countries(callingCode);
    }

    private static Optional<Country> country(Sound number) {
        return number.country().or(() -> number.countries().stream().findFirst());
    }
}
