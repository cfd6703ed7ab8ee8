package dev.numberpool.infra;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.assertions.Annotations;
import software.amazon.awscdk.assertions.Match;
import software.amazon.awscdk.services.s3.Bucket;

/** AWS Solutions' checks. */
class NagTest {

    @Test
    void they_find_nothing_but_what_has_its_reason() {
        assertNothingFound(Environment.full().stack());
    }

    @Test
    void they_find_what_has_none() {
        var stack = new Stack(Stages.app(Stages.BARE), "planted");
        var _ = Bucket.Builder.create(stack, "Open").build();
        Aspects.of(stack).add(new AwsSolutionsChecks());

        assertThatThrownBy(() -> assertNothingFound(stack)).hasMessageContaining("Open/Resource");
    }

    private static void assertNothingFound(Stack stack) {
        Annotations.fromStack(stack).hasNoError("*", Match.stringLikeRegexp("AwsSolutions-.*"));
    }
}
