/**
 * The roof: {@link org.caseassistant.core.assistant.Assistant} takes one interaction from any chat platform, in one
 * transaction and only once, asks the policy, and hands it to the feature that is meant. {@link
 * org.caseassistant.core.assistant.AssistantFeatures} is the one list of features; nothing else here knows them.
 */
package org.caseassistant.core.assistant;
