package dev.numberpool.infra;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;

/** What {@code npx cdk} runs: one stack, for the stage that the context names. */
public final class NumberpoolApp {

    private NumberpoolApp() {}

    /** Runs in {@code infra}; says on one line what is missing or wrong. */
    public static void main(String[] arguments) {
        try {
            synthesize();
        } catch (CannotSynthesize e) {
            System.err.println("numberpool: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void synthesize() {
        var app = new App();
        var stack = NumberpoolStack.of(app, Stage.of(app.getNode()), Path.of(".."));
        Aspects.of(stack).add(new AwsSolutionsChecks());
        var _ = app.synth();
    }
}
