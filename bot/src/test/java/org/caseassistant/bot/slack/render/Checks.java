package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseassistant.bot.slack.emulator.BlockKit;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Screen;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws, and fails if Slack would refuse the result. */
final class Checks {
    /** What the emulator allows all texts of a message's blocks together. */
    private static final int MESSAGE_TEXT = BlockKit.MESSAGE_BLOCK_TEXT;

    static final SlackScreens SCREENS = new SlackScreens(RenderWords.in(Locale.ENGLISH));
    private static final SlackModals MODALS = new SlackModals(RenderWords.in(Locale.ENGLISH));

    private Checks() {}

    /** The blocks of a message that Slack takes. */
    static JsonNode message(Screen screen) {
        return checked(SCREENS.message(screen));
    }

    static JsonNode checked(SlackMessage message) {
        String json = json(message.blocks());
        assertThat(BlockKit.problemsOfMessage(json)).isEmpty();
        assertThat(message.blocks()).isNotEmpty();
        assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4000);
        JsonNode blocks = JsonMapper.shared().readTree(json);
        assertThat(texts(blocks).stream().mapToInt(String::length).sum()).isLessThan(MESSAGE_TEXT);
        assertUnique(actionIds(blocks));
        return blocks;
    }

    /** The blocks of a Home tab that Slack takes. */
    static JsonNode home(Screen screen) {
        return view(SCREENS.home(screen)).get("blocks");
    }

    /** A modal that Slack takes. */
    static JsonNode modal(Dialog dialog) {
        return view(MODALS.modal(dialog, "origin"));
    }

    private static JsonNode view(View view) {
        String json = json(view);
        assertThat(BlockKit.problemsOfView(json)).isEmpty();
        assertThat(json.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(BlockKit.VIEW_BYTES);
        JsonNode tree = JsonMapper.shared().readTree(json);
        assertUnique(actionIds(tree));
        return tree;
    }

    static String json(Object drawn) {
        return GsonFactory.createSnakeCase().toJson(drawn);
    }

    private static void assertUnique(List<String> ids) {
        assertThat(ids).doesNotHaveDuplicates();
    }

    static List<String> actionIds(JsonNode node) {
        return node.findValuesAsString("action_id");
    }

    /** Every text that is shown, from top to bottom. */
    static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        collect(node, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.path("text").isString()) {
            texts.add(node.path("text").stringValue());
        }
        node.values().forEach(child -> collect(child, texts));
    }

    /** All elements of one type. */
    static List<JsonNode> elements(JsonNode node, String type) {
        var found = new ArrayList<JsonNode>();
        if (type.equals(node.path("type").stringValue(""))) {
            found.add(node);
        }
        node.values().forEach(child -> found.addAll(elements(child, type)));
        return found;
    }

    /** The only element of one type. */
    static JsonNode element(JsonNode node, String type) {
        List<JsonNode> found = elements(node, type);
        assertThat(found).as(type).hasSize(1);
        return found.getFirst();
    }
}
