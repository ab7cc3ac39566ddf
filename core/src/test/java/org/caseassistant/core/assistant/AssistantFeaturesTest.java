package org.caseassistant.core.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.core.chat.Focus;
import org.junit.jupiter.api.Test;

class AssistantFeaturesTest {
    @Test
    void aFeatureListensInEveryFocus() {
        assertThat(AssistantFeatures.ALL.focuses())
                .containsExactlyInAnyOrder(Focus.class.getPermittedSubclasses());
    }
}
