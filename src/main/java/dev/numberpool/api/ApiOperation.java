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
 * A published operation: a class that has its name, and a function of its own. Its one method returns a
 * {@link dev.numberpool.core.Result}, whose value is the body of 200 or a {@link JsonAnswer}, and whose refusal is told
 * in the words of the dialect. Requests reach it whatever media type they name or accept: it says itself what it wants.
 */
@Controller(consumes = MediaType.ALL, produces = MediaType.ALL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ApiOperation {

    /** What its path begins with. */
    @AliasFor(annotation = Controller.class, member = "value")
    String value();
}
