package dev.numberpool.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.Calls;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.fixture.PatientFunctions;
import dev.numberpool.local.contract.ExchangeCheck;
import dev.numberpool.local.http.LoopbackServer;
import dev.numberpool.local.start.LocalApi;
import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test over HTTP: through the local gateway and the Lambda handler, as template.yaml wires them. */
@MicronautTest(startApplication = false, transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class OnGateway implements OnDynamo {

    @Inject
    protected ApplicationContext context;

    @Inject
    protected Calls calls;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private LocalApi gateway;

    protected Api api() {
        return new Api(address());
    }

    protected URI address() {
        return gateway.address();
    }

    /** For a test of what asks no table: else it would not have seen that it would notice. */
    protected void askTheTable() {
        assertThat(api().withKey("am_live_unknown").get("/v1/phone-numbers").status())
                .isEqualTo(401);
    }

    /** Of the web pages elsewhere that may call the API. */
    protected List<String> allowedOrigins() {
        return List.of();
    }

    @BeforeAll
    void open() throws IOException {
        gateway = LocalApi.serve(
                LoopbackServer.bind(0), LocalDynamo.TEMPLATE, PatientFunctions.load(context), allowedOrigins());
    }

    @AfterEach
    void every_exchange_was_as_its_document_says() {
        assertThat(ExchangeCheck.differences(address().getPort())).isEmpty();
    }

    /** Whatever the test has asked for, the table was not scanned for it. */
    @AfterAll
    void close() {
        gateway.close();
        assertThat(calls.kinds()).isNotEmpty().doesNotContain("Scan");
    }
}
