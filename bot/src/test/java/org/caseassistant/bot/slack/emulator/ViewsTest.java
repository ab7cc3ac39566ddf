package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Modals, trigger ids and response URLs. */
class ViewsTest {

    private static final String MODAL = """
            {"type":"modal","callback_id":"c","notify_on_close":true,
             "title":{"type":"plain_text","text":"%s"},"submit":{"type":"plain_text","text":"Send"},
             "blocks":[{"type":"input","block_id":"b","label":{"type":"plain_text","text":"Name"},
              "element":{"type":"plain_text_input","action_id":"name","initial_value":"%s"}},
              {"type":"actions","block_id":"a","elements":[{"type":"button","action_id":"more",
              "text":{"type":"plain_text","text":"More"}}]}]}""";

    private final TestClock clock = new TestClock();

    private final SlackEmulator slack = SlackEmulator.start(clock);

    private final Workspace workspace = slack.workspace("T1").install();

    private final SlackUser maria = workspace.user("U1", "maria@example.org", ZoneId.of("Europe/Madrid"), "es-ES");

    private final Slack sdk = Slack.getInstance(SampleApp.config(slack));

    private final MethodsClient api = sdk.methods(workspace.botToken());

    @AfterEach
    void stop() throws Exception {
        sdk.close();
        slack.close();
    }

    /** What came with a delivery, though nobody was there to take it. */
    private static String of(Delivery delivery, String key) {
        return Json.text(Json.parse(delivery.payload()), key);
    }

    private String open(String trigger, String title) throws IOException, SlackApiException {
        return api.viewsOpen(r -> r.triggerId(trigger).viewAsString(MODAL.formatted(title, "Ann"))).getError();
    }

    @Test
    void aTriggerOpensOneViewWithinThreeSeconds() throws IOException, SlackApiException {
        var trigger = of(maria.command("/case", ""), "trigger_id");
        assertThat(open("1.2.3", "T")).isEqualTo("invalid_trigger_id");
        assertThat(open(trigger, "A title that is too long for a modal")).isEqualTo("invalid_arguments");
        assertThat(open(trigger, "First")).isNull();
        assertThat(open(trigger, "Second")).isEqualTo("exchanged_trigger_id");
        var late = of(maria.shortcut("new"), "trigger_id");
        clock.pass(Duration.ofMillis(3001));
        assertThat(open(late, "Late")).isEqualTo("expired_trigger_id");
        assertThat(maria.modal().title()).isEqualTo("First");
        assertThat(maria.problems()).containsExactly("dispatch_failed", "dispatch_failed");
    }

    @Test
    void whatWasTypedStaysWhenTheViewIsUpdatedInPlace() throws IOException, SlackApiException {
        open(of(maria.command("/case", ""), "trigger_id"), "First");
        var modal = maria.modal();
        assertThat(modal.value("name")).isEqualTo("Ann");
        modal.type("name", "Bob");
        var view = api.viewsUpdate(r -> r.viewId(modal.id()).viewAsString(MODAL.formatted("Second", "Cid"))).getView();
        assertThat(modal.title()).isEqualTo("Second");
        assertThat(modal.value("name")).isEqualTo("Bob");
        assertThat(api.viewsUpdate(r -> r.viewId(modal.id()).hash("old").viewAsString(MODAL.formatted("T", "A")))
                .getError()).isEqualTo("hash_conflict");
        assertThat(api.viewsUpdate(r -> r.viewId(modal.id()).hash(view.getHash())
                .viewAsString(MODAL.formatted("T", "A").replace("\"b\"", "\"b2\""))).isOk()).isTrue();
        assertThat(modal.value("name")).isEqualTo("A");
        assertThat(modal.lines()).containsExactly("== T ==", "Name* <plain_text_input: A>", "[More]", "[Send]");
    }

    @Test
    void viewsStackUpToThree() throws IOException, SlackApiException {
        var command = of(maria.command("/case", ""), "trigger_id");
        assertThat(push(command)).isEqualTo("invalid_trigger_id");
        open(command, "One");
        assertThat(push(of(maria.modal().click("more"), "trigger_id"))).isNull();
        assertThat(push(of(maria.modal().click("more"), "trigger_id"))).isNull();
        assertThat(push(of(maria.modal().click("more"), "trigger_id"))).isEqualTo("push_limit_reached");
        assertThat(maria.modals()).extracting(ShownModal::title).containsExactly("One", "Next", "Next");
        assertThat(maria.modal().close()).hasSize(1);
        assertThat(maria.modals()).hasSize(2);
        assertThat(maria.modal().closeAll()).extracting(Delivery::title).containsExactly("view_closed", "view_closed");
        assertThat(maria.modals()).isEmpty();
    }

    private String push(String trigger) throws IOException, SlackApiException {
        return api.viewsPush(r -> r.triggerId(trigger).viewAsString(MODAL.formatted("Next", "x"))).getError();
    }

    @Test
    void aClosedViewIsNotFoundAndAHugeOneIsTooLarge() throws IOException, SlackApiException {
        open(of(maria.command("/case", ""), "trigger_id"), "One");
        var id = maria.modal().id();
        assertThat(api.viewsUpdate(r -> r.viewId(id).viewAsString(MODAL.formatted("T", "x".repeat(250_000))))
                .getError()).isEqualTo("view_too_large");
        maria.modal().close();
        assertThat(api.viewsUpdate(r -> r.viewId(id).viewAsString(MODAL.formatted("T", "A"))).getError())
                .isEqualTo("not_found");
    }

    @Test
    void aResponseUrlTakesFiveMessagesWithinHalfAnHour() throws IOException {
        workspace.channel("C1", "general", "U1");
        var url = of(maria.commandIn("C1", "/case", ""), "response_url");
        assertThat(respond(url, "{\"text\":\"1\"}")).isEqualTo("ok");
        assertThat(respond(url, "{\"text\":\"2\",\"response_type\":\"in_channel\"}")).isEqualTo("ok");
        assertThat(maria.messagesIn("C1")).extracting(ShownMessage::ephemeral).containsExactly(true, false);
        assertThat(respond(url, "{\"text\":\"3\",\"colour\":1}")).isEqualTo("invalid_payload");
        respond(url, "{\"text\":\"4\"}");
        respond(url, "{\"text\":\"5\"}");
        assertThat(respond(url, "{\"text\":\"6\"}")).contains("used_url");
        var other = of(maria.commandIn("C1", "/case", ""), "response_url");
        clock.pass(Duration.ofMinutes(31));
        assertThat(respond(other, "{\"text\":\"1\"}")).contains("expired_url");
        assertThat(slack.calls("response_url")).hasSize(7);
    }

    @Test
    void aResponseUrlReplacesAndDeletesItsMessage() throws IOException, SlackApiException {
        api.chatPostMessage(r -> r.channel("U1").text("Choose").blocksAsString(
                "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"yes\",\"text\":"
                        + "{\"type\":\"plain_text\",\"text\":\"Yes\"}}]}]"));
        var message = maria.lastMessage();
        var url = of(message.clickLabelled("Yes"), "response_url");
        respond(url, "{\"text\":\"Chosen\",\"replace_original\":true}");
        assertThat(message.lines()).containsExactly("Chosen");
        respond(url, "{\"delete_original\":true}");
        assertThat(message.deleted()).isTrue();
        assertThat(slack.violations()).isEmpty();
    }

    private String respond(String url, String json) throws IOException {
        return sdk.getHttpClient().postJsonBody(url, gson(json)).body()
                .string();
    }

    private static Object gson(String json) {
        return new Gson().fromJson(json, JsonObject.class);
    }
}
