package dev.numberpool.infra;

import software.amazon.awscdk.Acknowledgment;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Validations;
import software.amazon.awscdk.services.apigatewayv2.CfnApiMapping;
import software.amazon.awscdk.services.apigatewayv2.DomainName;
import software.amazon.awscdk.services.apigatewayv2.SecurityPolicy;
import software.amazon.awscdk.services.certificatemanager.Certificate;

/**
 * A name of one's own for the API.
 *
 * @param name such as {@code numbers.example.com}
 * @param certificate the ARN of a certificate for it in ACM, in the region of the stack
 */
record CustomDomain(String name, String certificate) {

    /** Where the name itself is to point is an output: its zone may be in another account. */
    void map(Stack stack, String apiId) {
        var domain = DomainName.Builder.create(stack, "Domain")
                .domainName(name)
                .certificate(Certificate.fromCertificateArn(stack, "Certificate", certificate))
                .securityPolicy(SecurityPolicy.TLS_1_2)
                .build();
        var mapping = CfnApiMapping.Builder.create(stack, "DomainMapping")
                .apiId(apiId)
                .domainName(domain.getName())
                // SAM's name for the stage that it makes of the API
                .stage(Fn.ref("Api.Stage"))
                .build();
        Validations.of(mapping)
                .acknowledge(Acknowledgment.builder()
                        .id("CloudFormation-Validate::F1020")
                        .reason("SAM's transform makes the stage; before it there is nothing of that name")
                        .build());
        var _ = CfnOutput.Builder.create(stack, "DomainTarget")
                .description("What the CNAME or alias record of the domain points to")
                .value(domain.getRegionalDomainName())
                .build();
    }
}
