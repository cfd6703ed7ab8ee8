package dev.numberpool.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.numberpool.core.number.PhoneNumbers;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * By which ways numbers enter the inventory. The store takes every number for the canonical text of its line, so whoever
 * puts one in has asked the numbering plans, or is held by a test of its own to what an inventory file may bring.
 */
class WaysInTest {

    private static final Set<String> WAYS = Set.of("add", "take", "bring", "bringBack");

    @Test
    void numbers_enter_by_an_inventory_file_or_are_brought_along() {
        var ways = Deployed.CLASSES.stream()
                .filter(WaysInTest::putsIn)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(ways).isEqualTo(Set.of("ImportBatches", "ImportNumber"));
    }

    @Test
    void on_one_machine_demo_data_generated_stock_and_the_number_of_the_sample_events_enter_too() {
        var ways = Deployed.AND_TESTS.stream()
                .filter(type -> type.getPackageName().startsWith(Deployed.ROOT + ".local"))
                .filter(type -> !type.getSimpleName().endsWith("Test"))
                .filter(WaysInTest::putsIn)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

        assertThat(ways).isEqualTo(Set.of("AddStock", "DemoData", "EventNumber"));
    }

    private static boolean putsIn(JavaClass type) {
        return !type.isEquivalentTo(PhoneNumbers.class)
                && type.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> WAYS.contains(target.getName())
                                && target.getOwner().isEquivalentTo(PhoneNumbers.class));
    }
}
