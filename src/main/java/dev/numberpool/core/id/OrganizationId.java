package dev.numberpool.core.id;

import java.util.regex.Pattern;

/** Who holds numbers and pays for them: {@code org_demo}. */
public record OrganizationId(String value) {

    /** Narrow, because it becomes a part of keys in the store. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    /** @throws IllegalArgumentException unless 1 to 64 letters, digits, underscores and hyphens */
    public OrganizationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an organization id");
        }
    }
}
