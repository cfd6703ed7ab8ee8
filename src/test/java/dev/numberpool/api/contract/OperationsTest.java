package dev.numberpool.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.numberpool.api.Dialect;
import dev.numberpool.api.PublicEndpoint;
import dev.numberpool.fixture.LocalDynamo;
import dev.numberpool.fixture.PublicEndpoints;
import dev.numberpool.local.template.Route;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No operation is published without its row in the table that all tests of this package go through. */
class OperationsTest extends OnContract {

    @Inject
    Router router;

    @Inject
    List<Dialect> dialects;

    @Test
    void every_function_that_serves_a_route_is_in_the_table_of_operations_by_its_published_name() {
        assertThat(LocalDynamo.TEMPLATE.functions().stream()
                        .filter(function -> !PublicEndpoints.NAMES.contains(function.name()))
                        .flatMap(function -> function.routes().stream()
                                .filter(route -> !route.equals(Route.DEFAULT))
                                .map(route -> function.name() + " " + row(route.method(), route.path()))))
                .containsExactlyInAnyOrderElementsOf(Stream.of(PublishedOperation.values())
                        .map(operation -> operation.published() + " " + row(operation.method(), operation.path()))
                        .toList());
    }

    @Test
    void every_route_of_the_application_is_in_the_table_of_operations() {
        assertThat(router.uriRoutes()
                        .filter(route -> route.getHttpMethod() != HttpMethod.HEAD) // comes with each GET, unpublished
                        .filter(route -> !route.getDeclaringType().isAnnotationPresent(PublicEndpoint.class))
                        .map(route -> row(
                                route.getHttpMethodName(),
                                route.getUriMatchTemplate().toPathString()))
                        .distinct()) // the router lists some more than once
                .containsExactlyInAnyOrderElementsOf(Stream.of(PublishedOperation.values())
                        .map(operation -> row(operation.method(), operation.path()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void one_dialect_speaks_on_the_path_of_an_operation_and_it_is_its_own(PublishedOperation operation) {
        assertThat(dialects)
                .hasSameSizeAs(PublishedDialect.values())
                .filteredOn(dialect -> dialect.speaks(operation.path()))
                .singleElement()
                .satisfies(dialect -> assertThat(dialect.getClass().getSimpleName())
                        .isEqualToIgnoringCase(operation.dialect().name().replace("_", "")));
    }

    /** {@code GET /v1/numbers/{}} */
    private static String row(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}|<[^>]*>", "{}");
    }
}
