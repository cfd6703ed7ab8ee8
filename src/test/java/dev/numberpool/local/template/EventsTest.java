package dev.numberpool.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.numberpool.fixture.PublicEndpoints;
import dev.numberpool.lambda.priming.EventFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The events for {@code sam local invoke}, read as Lambda reads them. */
class EventsTest {

    private static final Path EVENTS = Path.of("events");

    private final List<TemplateFunction> functions =
            Template.read(Path.of("template.yaml")).functions();
    private final Map<String, APIGatewayV2HTTPEvent> requests = functions.stream()
            .filter(function -> !function.routes().isEmpty())
            .collect(Collectors.toMap(EventsTest::file, function -> request(EVENTS.resolve(file(function)))));

    EventsTest() throws IOException {}

    @Test
    void every_function_has_an_event_and_every_event_a_function() throws IOException {
        try (Stream<Path> files = Files.list(EVENTS)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            functions.stream().map(EventsTest::file).toList());
        }
    }

    @Test
    void every_function_with_routes_has_an_event_of_one_of_them() {
        assertThat(functions)
                .filteredOn(function -> !function.routes().isEmpty())
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.routes())
                        .extracting(Route::key)
                        .contains(event(function).getRouteKey()));
    }

    @TestFactory
    Stream<DynamicTest> an_event_says_the_same_everywhere() {
        return each(event -> {
            var context = event.getRequestContext();
            assertThat(event.getVersion()).isEqualTo("2.0");
            assertThat(context.getRouteKey()).isEqualTo(event.getRouteKey());
            assertThat(context.getHttp().getPath()).isEqualTo(event.getRawPath());
            assertThat(filledIn(event)).isIn("$default", context.getHttp().getMethod() + " " + event.getRawPath());
            assertThat(event.getHeaders()).containsEntry("host", context.getDomainName());
        });
    }

    @TestFactory
    Stream<DynamicTest> the_headers_are_in_lower_case_as_the_gateway_sends_them() {
        return each(event -> assertThat(event.getHeaders().keySet())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).isEqualTo(name.toLowerCase(Locale.ROOT))));
    }

    @TestFactory
    Stream<DynamicTest> the_caller_has_every_scope_where_one_is_needed() {
        return functions.stream()
                .filter(function -> !function.routes().isEmpty() && !PublicEndpoints.NAMES.contains(function.name()))
                .map(function -> DynamicTest.dynamicTest(
                        function.name(),
                        () -> assertThat(event(function).getHeaders())
                                .containsAnyOf(
                                        entry("authorization", "Bearer am_live_demo_full"),
                                        entry("authorization", "Bearer sk_live_demo"),
                                        entry("x-api-key", "bk_live_demo_admin"))));
    }

    @TestFactory
    Stream<DynamicTest> the_length_is_that_of_the_body() {
        return each(event -> {
            String body = Objects.requireNonNullElse(event.getBody(), "");
            assertThat(event.getIsBase64Encoded()).isFalse();
            assertThat(event.getHeaders()).containsEntry("content-length", "" + body.getBytes(UTF_8).length);
        });
    }

    /** The route with the path's parameters in it. */
    private static String filledIn(APIGatewayV2HTTPEvent event) {
        String route = event.getRouteKey();
        var parameters = Objects.requireNonNullElse(event.getPathParameters(), Map.<String, String>of());
        for (var parameter : parameters.entrySet()) {
            route = route.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return route;
    }

    private APIGatewayV2HTTPEvent event(TemplateFunction function) {
        return Objects.requireNonNull(requests.get(file(function)));
    }

    private Stream<DynamicTest> each(Consumer<APIGatewayV2HTTPEvent> holds) {
        return requests.entrySet().stream()
                .map(event -> DynamicTest.dynamicTest(event.getKey(), () -> holds.accept(event.getValue())));
    }

    /** {@code ListPhoneNumbers} has {@code list-phone-numbers.json}. */
    private static String file(TemplateFunction function) {
        return EventFile.of(function.name());
    }

    private static APIGatewayV2HTTPEvent request(Path file) {
        var serializer = LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader());
        try {
            return serializer.fromJson(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
