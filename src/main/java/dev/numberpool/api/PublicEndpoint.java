package dev.numberpool.api;

import io.micronaut.context.annotation.AliasFor;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What anyone may get without a key, and what is no dialect's: a class that has a function of its own name, as an
 * operation has. It reads nothing of any customer. Its methods return the whole response.
 */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface PublicEndpoint {

    /** What its paths begin with. */
    @AliasFor(annotation = Controller.class, member = "value")
    String value();
}
