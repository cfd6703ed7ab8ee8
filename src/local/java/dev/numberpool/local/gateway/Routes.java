package dev.numberpool.local.gateway;

import dev.numberpool.local.template.Route;
import dev.numberpool.local.template.TemplateFunction;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which function serves a request: the most specific route that fits, else the {@code $default} route. */
final class Routes {

    private static final String ANY = "ANY";

    private final List<Target> targets;

    Routes(List<TemplateFunction> functions) {
        targets = functions.stream()
                .flatMap(function -> function.routes().stream().map(route -> new Target(route, function.name())))
                .sorted(Comparator.comparing(Target::rank).thenComparing(Target::takesAnyMethod))
                .toList();
    }

    Optional<Match> match(String method, String path) {
        return Stream.concat(
                        targets.stream()
                                .filter(target -> target.takes(method))
                                .flatMap(target -> target.match(path).stream()),
                        targets.stream().filter(Target::isDefault).map(target -> target.with(Map.of())))
                .findFirst();
    }

    /** @param pathParameters by name */
    record Match(String routeKey, String function, Map<String, String> pathParameters) {}

    private record Target(Route route, String function) {

        boolean isDefault() {
            return route.equals(Route.DEFAULT);
        }

        String rank() {
            return path().rank();
        }

        boolean takesAnyMethod() {
            return route.method().equals(ANY);
        }

        boolean takes(String method) {
            return !isDefault() && (takesAnyMethod() || route.method().equals(method));
        }

        Optional<Match> match(String path) {
            return path().match(path).map(this::with);
        }

        Match with(Map<String, String> parameters) {
            return new Match(route.key(), function, parameters);
        }

        private RoutePath path() {
            return new RoutePath(route.path());
        }
    }
}
