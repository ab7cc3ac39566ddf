package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The manifest asks for what the code uses, and for nothing else. */
class SlackManifestTest {
    private JsonNode manifest;

    @BeforeEach
    void read() throws IOException {
        try (InputStream file = SlackManifestTest.class.getResourceAsStream("/slack/manifest.yaml")) {
            manifest = new YAMLMapper().readTree(file);
        }
    }

    private List<String> texts(String pointer) {
        return manifest.at(pointer).valueStream().map(JsonNode::stringValue).toList();
    }

    private List<String> shortcuts(String type) {
        return manifest.at("/features/shortcuts").valueStream()
                .filter(shortcut -> type.equals(shortcut.path("type").stringValue()))
                .map(shortcut -> shortcut.path("callback_id").stringValue())
                .toList();
    }

    @Test
    void scopesEventsCommandsAndShortcutsAreThoseOfTheCode() {
        assertThat(texts("/oauth_config/scopes/bot")).containsExactlyElementsOf(SlackNames.SCOPES);
        assertThat(manifest.at("/oauth_config/scopes").propertyNames()).containsExactly("bot");
        assertThat(texts("/settings/event_subscriptions/bot_events")).containsExactlyElementsOf(SlackNames.EVENTS);
        assertThat(manifest.at("/features/slash_commands").valueStream()
                .map(command -> command.path("command").stringValue()))
                .containsExactlyElementsOf(SlackNames.COMMANDS);
        assertThat(manifest.at("/features/slash_commands").valueStream()
                .map(command -> command.path("should_escape").booleanValue())).containsOnly(false);
        assertThat(shortcuts("global")).containsExactly(SlackNames.GLOBAL_SHORTCUT);
        assertThat(shortcuts("message")).containsExactly(SlackNames.MESSAGE_SHORTCUT);
        assertThat(manifest.at("/features/shortcuts")).hasSize(2);
    }

    @Test
    void peopleCanWriteToTheBotAndUseItsControls() {
        assertThat(manifest.at("/features/app_home/home_tab_enabled").booleanValue()).isTrue();
        assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled").booleanValue()).isFalse();
        assertThat(manifest.at("/settings/interactivity/is_enabled").booleanValue()).isTrue();
    }
}
