package dev.numberpool.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.Dialable;
import dev.numberpool.core.Numbers;
import dev.numberpool.core.id.OrganizationId;
import dev.numberpool.core.number.Routing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderRequestTest {

    @Test
    void an_order_is_of_1_to_95_different_numbers() {
        assertThat(request(Numbers.numbers(415, 95)).numbers()).hasSize(95);

        assertThatThrownBy(() -> request(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(Numbers.numbers(415, 96))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request(List.of(Numbers.number(415, 1), Numbers.number(415, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderRequest request(List<Dialable> numbers) {
        return new OrderRequest(new OrganizationId("org_demo"), numbers, Routing.NONE, Optional.empty());
    }
}
