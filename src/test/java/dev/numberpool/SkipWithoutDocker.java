package dev.numberpool;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves all tests out where they are to run on LocalStack and there is no Docker, and says so once. */
public final class SkipWithoutDocker implements PostDiscoveryFilter {

    private static final boolean SKIPPED = ChosenDynamo.isLocalStack() && !hasDocker();

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(!SKIPPED);
    }

    private static boolean hasDocker() {
        boolean there = LocalStack.canStart();
        if (!there) {
            System.out.println("No Docker here: the tests on LocalStack are skipped");
        }
        return there;
    }
}
