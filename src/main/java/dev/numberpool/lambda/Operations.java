package dev.numberpool.lambda;

import dev.numberpool.api.ApiOperation;
import dev.numberpool.api.PublicEndpoint;
import io.micronaut.context.BeanContext;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;

/** The operations of the API, and what anyone may get of it: each is a class, and a function of its own. */
public final class Operations {

    private Operations() {}

    /** By their names, in order. */
    public static List<String> of(BeanContext application) {
        return application
                .getBean(Router.class)
                .uriRoutes()
                .map(UriRouteInfo::getDeclaringType)
                .filter(type ->
                        type.isAnnotationPresent(ApiOperation.class) || type.isAnnotationPresent(PublicEndpoint.class))
                .map(Class::getSimpleName)
                .distinct()
                .sorted()
                .toList();
    }
}
