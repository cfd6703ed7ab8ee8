package dev.numberpool.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.HoldingId;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.PhoneNumber.Assigned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InMemoryPhoneNumbersTest implements PhoneNumbersContract {

    private final InMemoryPhoneNumbers numbers = new InMemoryPhoneNumbers();
    private int count = 200;

    @Override
    public PhoneNumbers numbers() {
        return numbers;
    }

    @Override
    public List<Assigned> held(int quantity) {
        var holder = new OrganizationId("org_" + ++count);
        var fresh = Numbers.numbers(count, quantity);
        assertThat(numbers.add(fresh.stream().map(Numbers::local).toList())).hasSize(quantity);
        return fresh.stream().map(number -> assign(number, holder)).toList();
    }

    private Assigned assign(Dialable number, OrganizationId holder) {
        var id = new HoldingId(new UUID(count, Long.parseLong(number.text().substring(1))));
        var holding = new Holding(id, holder, Instant.EPOCH, Instant.EPOCH, Routing.NONE);
        numbers.assign(number, holding);
        return new Assigned(Numbers.local(number), holding);
    }
}
