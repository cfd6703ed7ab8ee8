package dev.numberpool.local.dynamodb;

import dev.numberpool.local.template.Section;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/** An {@code AWS::DynamoDB::Table}: the properties that DynamoDB's CreateTable knows by the same names. */
public record TableDeclaration(Section properties) {

    public CreateTableRequest request(String tableName) {
        return CreateTableRequest.builder()
                .tableName(tableName)
                .attributeDefinitions(attributes())
                .keySchema(keys(properties))
                .globalSecondaryIndexes(indexes())
                .billingMode(properties.text("BillingMode"))
                .streamSpecification(stream())
                .build();
    }

    public String timeToLiveAttribute() {
        return properties.section("TimeToLiveSpecification").text("AttributeName");
    }

    private List<AttributeDefinition> attributes() {
        return properties.list("AttributeDefinitions").stream()
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.text("AttributeName"))
                        .attributeType(attribute.text("AttributeType"))
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> keys(Section owner) {
        return owner.list("KeySchema").stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.text("AttributeName"))
                        .keyType(key.text("KeyType"))
                        .build())
                .toList();
    }

    private List<GlobalSecondaryIndex> indexes() {
        return properties.list("GlobalSecondaryIndexes").stream()
                .map(index -> GlobalSecondaryIndex.builder()
                        .indexName(index.text("IndexName"))
                        .keySchema(keys(index))
                        .projection(to ->
                                to.projectionType(index.section("Projection").text("ProjectionType")))
                        .build())
                .toList();
    }

    private StreamSpecification stream() {
        return StreamSpecification.builder()
                .streamEnabled(true)
                .streamViewType(properties.section("StreamSpecification").text("StreamViewType"))
                .build();
    }
}
