package dev.numberpool.infra;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The classes of the CDK are a shell around Node: without it every test is skipped, and one line says so. */
public final class NodeIsThere implements ExecutionCondition {

    private static final boolean THERE = there();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return THERE
                ? ConditionEvaluationResult.enabled("node is on the path")
                : ConditionEvaluationResult.disabled("no node on the path");
    }

    private static boolean there() {
        boolean there = new Program(Path.of("target", "node.txt")).succeeds(List.of("node", "--version"));
        if (!there) {
            System.out.println("No node on the path: the tests of the CDK stack are skipped");
        }
        return there;
    }
}
