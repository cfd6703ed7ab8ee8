package dev.numberpool.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.OnDynamo;
import dev.numberpool.local.template.TemplateFunction;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** template.yaml and the controllers declare the same API. */
@MicronautTest(startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutesTest implements OnDynamo {

    private static final String DEFAULT = "$default";

    @Inject
    Router router;

    @Test
    void every_route_of_the_template_is_a_controllers_and_every_controllers_is_in_the_template() {
        assertThat(declared()).isNotEmpty().isEqualTo(controllers());
    }

    @Test
    void what_no_route_takes_has_one_function() {
        assertThat(LocalDynamo.TEMPLATE.functions())
                .filteredOn(function ->
                        function.routes().stream().anyMatch(route -> route.key().equals(DEFAULT)))
                .hasSize(1);
    }

    /** Each with the function that serves it, which has the controller's name. */
    private static Set<String> declared() {
        return LocalDynamo.TEMPLATE.functions().stream()
                .flatMap(RoutesTest::routes)
                .collect(Collectors.toSet());
    }

    private static Stream<String> routes(TemplateFunction function) {
        return function.routes().stream()
                .filter(route -> !route.key().equals(DEFAULT))
                .map(route -> route.key() + " " + function.name());
    }

    private Set<String> controllers() {
        return router.uriRoutes().map(RoutesTest::route).collect(Collectors.toSet());
    }

    private static String route(UriRouteInfo<?, ?> route) {
        return "%s %s %s"
                .formatted(
                        route.getHttpMethodName(),
                        route.getUriMatchTemplate().toPathString(),
                        route.getDeclaringType().getSimpleName());
    }
}
