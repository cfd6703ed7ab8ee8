package dev.numberpool.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final Map<String, String> files = read(Path.of("events"));

    EventsTest() throws IOException {}

    /** Of its name, with hyphens. */
    @Test
    void every_function_has_an_event_and_every_event_a_function() throws IOException {
        var names = Template.read(Path.of("template.yaml")).functions().stream()
                .map(TemplateFunction::name)
                .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".json");

        assertThat(files.keySet()).containsExactlyInAnyOrderElementsOf(names.toList());
    }

    @Test
    void every_route_has_an_event_and_every_event_of_the_api_a_route() throws IOException {
        Stream<String> routes = Template.read(Path.of("template.yaml")).functions().stream()
                .flatMap(function -> function.routes().stream())
                .map(Route::key);

        assertThat(requests().values())
                .extracting(APIGatewayV2HTTPEvent::getRouteKey)
                .containsExactlyInAnyOrderElementsOf(routes.toList());
    }

    @TestFactory
    Stream<DynamicTest> an_event_says_the_same_everywhere() {
        return each(event -> {
            var context = event.getRequestContext();
            assertThat(event.getVersion()).isEqualTo("2.0");
            assertThat(context.getRouteKey()).isEqualTo(event.getRouteKey());
            assertThat(context.getHttp().getPath()).isEqualTo(event.getRawPath());
            assertThat(event.getRouteKey()).isIn("$default", context.getHttp().getMethod() + " " + event.getRawPath());
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
    Stream<DynamicTest> the_caller_has_every_scope() {
        return each(event -> assertThat(event.getHeaders()).containsEntry("authorization", "Bearer am_live_demo_full"));
    }

    @TestFactory
    Stream<DynamicTest> the_length_is_that_of_the_body() {
        return each(event -> {
            String body = Objects.requireNonNullElse(event.getBody(), "");
            assertThat(event.getIsBase64Encoded()).isFalse();
            assertThat(event.getHeaders()).containsEntry("content-length", "" + body.getBytes(UTF_8).length);
        });
    }

    private Stream<DynamicTest> each(Consumer<APIGatewayV2HTTPEvent> holds) {
        return requests().entrySet().stream()
                .map(event -> DynamicTest.dynamicTest(event.getKey(), () -> holds.accept(event.getValue())));
    }

    /** The events of the HTTP API, which alone have routes. */
    private Map<String, APIGatewayV2HTTPEvent> requests() {
        return files.entrySet().stream()
                .filter(file -> file.getValue().contains("\"routeKey\""))
                .collect(Collectors.toMap(Map.Entry::getKey, file -> request(file.getValue())));
    }

    private static APIGatewayV2HTTPEvent request(String json) {
        return LambdaEventSerializers.serializerFor(
                        APIGatewayV2HTTPEvent.class, APIGatewayV2HTTPEvent.class.getClassLoader())
                .fromJson(json);
    }

    private static Map<String, String> read(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.collect(Collectors.toMap(file -> file.getFileName().toString(), EventsTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
