package dev.numberpool;

import io.micronaut.function.aws.proxy.MockLambdaContext;

/** A call of a function that has a minute for it. */
public final class MinuteContext extends MockLambdaContext {

    @Override
    public int getRemainingTimeInMillis() {
        return 60_000;
    }
}
