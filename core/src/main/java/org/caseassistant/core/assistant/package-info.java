/**
 * The assistant: takes one interaction from any chat platform, decides within one transaction what it means, and
 * answers with screens. The only place that turns prompts and cases into screens.
 */
package org.caseassistant.core.assistant;
