package dev.numberpool.infra;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.cloudwatch.IAlarmAction;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.ITopic;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;

/** Where alarms go: to the stage's topic, or to a new one for its e-mail address. */
final class AlarmTopic {

    private AlarmTopic() {}

    /** None, if the stage names neither: the alarms are in CloudWatch all the same. */
    static Optional<IAlarmAction> of(Stack stack, Stage stage) {
        Optional<ITopic> given = stage.alarmTopic().map(arn -> Topic.fromTopicArn(stack, "AlarmTopic", arn));
        Optional<ITopic> topic = given.or(() -> stage.alarmEmail().map(_ -> made(stack)));
        topic.ifPresent(to -> stage.alarmEmail().ifPresent(address -> subscribe(to, address)));
        return topic.map(SnsAction::new);
    }

    /** With a policy of its own a topic has not the usual one any more, which lets CloudWatch publish. */
    private static ITopic made(Stack stack) {
        var topic = Topic.Builder.create(stack, "AlarmTopic").enforceSsl(true).build();
        var _ = topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", stack.getAccount())))
                .build());
        return topic;
    }

    private static void subscribe(ITopic topic, String address) {
        var _ = topic.addSubscription(new EmailSubscription(address));
    }
}
