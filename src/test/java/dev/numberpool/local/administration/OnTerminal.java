package dev.numberpool.local.administration;

import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.TestData;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.TestInstance;

/** A test of commands on a table that it can look into. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnTerminal implements OnDynamo {

    @Inject
    TestData given;

    @Property(name = "numberpool.table")
    String table;

    Terminal terminal() {
        return Terminal.on(table);
    }
}
