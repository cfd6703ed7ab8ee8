package dev.numberpool.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.numberpool.core.id.OrganizationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @Test
    void a_label_may_have_100_characters_of_any_script() {
        assertThat(Label.parse("𝄞".repeat(100))).isPresent();
        assertThat(Label.parse("a".repeat(101))).isEmpty();
    }

    @Test
    void a_label_is_searched_without_regard_to_case() {
        assertThat(new Label("Støtte").contains("STØ")).isTrue();
    }

    @Test
    void money_is_never_below_zero_and_never_overflows() {
        assertThatThrownBy(() -> new Money(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org demo", "org#released", "ö"})
    void an_organization_id_cannot_break_a_key_of_the_store(String value) {
        assertThatThrownBy(() -> new OrganizationId(value)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_type_and_scope_is_found_by_its_published_name() {
        for (NumberType type : NumberType.values()) {
            assertThat(NumberType.parse(type.text())).contains(type);
        }
        for (Scope scope : Scope.values()) {
            assertThat(Scope.parse(scope.text())).contains(scope);
        }
        assertThat(NumberType.parse("LOCAL")).isEmpty();
    }
}
