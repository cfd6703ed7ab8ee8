package dev.numberpool.infra;

import java.util.List;
import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.cloudformation.include.CfnInclude;

/** What template.yaml declares, in the stack of an environment. */
final class Service {

    private final SamTemplate template;
    private final CfnInclude include;

    private Service(SamTemplate template, CfnInclude include) {
        this.template = template;
        this.include = include;
    }

    /**
     * The parameters that have no value stay parameters of the stack, with their defaults.
     *
     * @throws CannotSynthesize if the template has no such parameter, or does not allow the value
     */
    static Service include(Stack stack, SamTemplate template, StageParameters parameters) {
        parameters.hold(template.parameters());
        var include = CfnInclude.Builder.create(stack, "Service")
                .templateFile(template.file().toString())
                .parameters(parameters.values())
                // as constructs of the CDK they fail for what it wrongly demands: onSuccess beside onFailure
                .dehydratedResources(template.serverless())
                .build();
        Validations.of(stack)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::W8003")
                        .reason("A stage's value has the place of its parameter: then what compares it is known before")
                        .build());
        var service = new Service(template, include);
        template.serverless().forEach(resource -> service.restore(resource, parameters));
        return service;
    }

    /** CfnInclude leaves the parameters in what it takes as it is, and gives it another name. */
    private void restore(String resource, StageParameters parameters) {
        resource(resource).overrideLogicalId(resource);
        Values.map(Values.at(template.resources(), resource, "Properties")).forEach((property, value) -> {
            Object set = parameters.in(value);
            if (!set.equals(value)) {
                resource(resource).addPropertyOverride(property, set);
            }
        });
    }

    List<String> functions() {
        return template.functions();
    }

    List<String> streamFunctions() {
        return template.streamFunctions();
    }

    List<String> deadLetterQueues() {
        return template.deadLetterQueues();
    }

    CfnResource resource(String name) {
        return include.getResource(name);
    }

    /** What CloudFormation makes of {@code !Ref} to the resource: its name or its id. */
    String ref(String resource) {
        return resource(resource).getRef();
    }

    String queueName(String queue) {
        return resource(queue).getAtt("QueueName").toString();
    }

    String apiId() {
        return ref("Api");
    }

    /** Gives every function its code, in place of the path that the template names. */
    void deploy(Artifact artifact) {
        functions().forEach(function -> resource(function).addPropertyOverride("CodeUri", artifact.codeUri()));
    }

    /**
     * Sets concurrency aside for a function, which is also the most that it gets; 0 stops it.
     *
     * @throws CannotSynthesize if there is no such function
     */
    void reserveConcurrency(String function, int executions) {
        if (!functions().contains(function)) {
            throw new CannotSynthesize("concurrency is for a function that template.yaml does not have: " + function);
        }
        resource(function).addPropertyOverride("ReservedConcurrentExecutions", executions);
    }
}
