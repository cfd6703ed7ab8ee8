package dev.numberpool;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The death of the process at one of its calls to DynamoDB: from then on, nothing of it gets through. */
@Singleton
@Requires(env = Environment.TEST)
public final class Death implements ExecutionInterceptor {

    public enum Moment {
        BEFORE_THE_CALL,
        /** DynamoDB has done what it was asked to, and nobody is there to hear so. */
        BEFORE_THE_ANSWER
    }

    private final AtomicInteger callsLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE_THE_CALL;

    /** @param call which one it dies at, from 1 */
    public void at(int call, Moment when) {
        moment = when;
        callsLeft.set(call);
    }

    /** Does it as a process that may die of it. */
    public boolean survives(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Died _) {
            return false;
        } finally {
            callsLeft.set(Integer.MAX_VALUE);
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        int left = callsLeft.updateAndGet(calls -> calls == Integer.MAX_VALUE ? calls : calls - 1);
        if (left < 0 || (left == 0 && moment == Moment.BEFORE_THE_CALL)) {
            throw new Died();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        if (callsLeft.get() == 0) {
            throw new Died();
        }
    }

    /** An error, so that nobody catches it. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }
}
