package dev.numberpool.local.template;

import java.util.Optional;

/**
 * What runs a function at set times: a rule of EventBridge, SAM's {@code Schedule}.
 *
 * @param name its logical id
 * @param expression {@code rate(…)}
 * @param input the event, where the template says it
 */
public record Schedule(String function, String name, String expression, Optional<String> input) {}
