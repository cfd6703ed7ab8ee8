package dev.numberpool.store;

import dev.numberpool.core.BrandId;
import dev.numberpool.core.OrganizationId;
import dev.numberpool.core.campaign.Brand;
import dev.numberpool.core.campaign.IdentityStatus;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A brand in the table. */
final class BrandItem {

    static final String IDENTITY = "identity_status";

    private static final String ID = "brand_id";
    private static final String ORGANIZATION = "organization_id";

    private BrandItem() {}

    static Map<String, AttributeValue> write(Brand brand) {
        return new Item.Builder()
                .key(Keys.brand(brand.organization(), brand.id()))
                .text(ID, brand.id().value().toString())
                .text(ORGANIZATION, brand.organization().value())
                .text(IDENTITY, brand.identity().name())
                .build();
    }

    static Brand read(Item item) {
        return new Brand(
                new BrandId(UUID.fromString(item.text(ID))),
                new OrganizationId(item.text(ORGANIZATION)),
                IdentityStatus.valueOf(item.text(IDENTITY)));
    }
}
