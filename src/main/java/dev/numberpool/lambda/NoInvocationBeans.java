package dev.numberpool.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.function.aws.DefaultLambdaContextFactory;
import io.micronaut.function.aws.LambdaContextFactory;
import jakarta.inject.Singleton;

/**
 * Makes no beans of an invocation. The framework's own registers Lambda's {@code Context} and its logger as further
 * singletons each time, and never forgets one: a function would grow, and slow down, with every request it answers.
 * Nothing here injects them.
 */
@Singleton
@Replaces(DefaultLambdaContextFactory.class)
final class NoInvocationBeans implements LambdaContextFactory {

    @Override
    public void registerSingletons(Context context) {
        // the handlers are given the context as an argument
    }
}
