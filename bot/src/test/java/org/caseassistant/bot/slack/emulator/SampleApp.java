package org.caseassistant.bot.slack.emulator;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.block.element.BlockElements.staticSelect;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** A small app on the real Bolt, to try the emulator with. */
final class SampleApp {

    private SampleApp() {}

    static SlackConfig config(SlackEmulator slack) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(slack.baseUrl());
        return config;
    }

    static App on(SlackEmulator slack, String token) {
        var app = new App(AppConfig.builder().slack(Slack.getInstance(config(slack))).singleTeamBotToken(token)
                .signingSecret(slack.signingSecret())
                .subtypedMessageEventsAutoAckEnabled(true).build());
        app.command("/case", SampleApp::command);
        app.viewSubmission("case", SampleApp::submitted);
        app.blockAction("close", SampleApp::close);
        app.blockAction("product", (_, ctx) -> ctx.ack());
        app.blockSuggestion("product", (req, ctx) -> ctx.ack(r -> r.options(List
                .of(Option.builder().value("p1")
                        .text(plainText(req.getPayload().getValue() + " one")).build()))));
        app.event(MessageFileShareEvent.class, SampleApp::file);
        app.event(AppHomeOpenedEvent.class, SampleApp::home);
        return app;
    }

    private static Response command(SlashCommandRequest request, SlashCommandContext context)
            throws IOException, SlackApiException {
        if ("help".equals(request.getPayload().getText())) {
            return context.ack("Say /case to open a case");
        }
        var opened = context.client().viewsOpen(r -> r.triggerId(request.getPayload().getTriggerId()).view(form()));
        return opened.isOk() ? context.ack() : context.ack(opened.getError());
    }

    private static View form() {
        return View.builder().type("modal").callbackId("case").notifyOnClose(true)
                .title(ViewTitle.builder().type("plain_text").text("Open a case").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .blocks(asBlocks(
                        input(i -> i.blockId("subject").label(plainText("Subject"))
                                .element(plainTextInput(e -> e.actionId("text").maxLength(200)))),
                        input(i -> i.blockId("product").optional(true).label(plainText("Product"))
                                .element(externalSelect(e -> e.actionId("product").minQueryLength(1))))))
                .build();
    }

    private static Response submitted(ViewSubmissionRequest request, ViewSubmissionContext context)
            throws IOException, SlackApiException {
        var subject = request.getPayload().getView().getState().getValues().get("subject").get("text").getValue();
        if (subject.length() < 5) {
            return context.ackWithErrors(Map.of("subject", "Please say more"));
        }
        var channel = context.client().conversationsOpen(r -> r.users(List.of(request.getPayload().getUser().getId())))
                .getChannel().getId();
        context.client().chatPostMessage(r -> r.channel(channel).text("Case opened").blocks(asBlocks(
                section(s -> s.blockId("card").text(markdownText("*Case 1*\n" + subject))),
                actions(a -> a.blockId("buttons").elements(
                        asElements(button(b -> b.actionId("close").text(plainText("Close")).value("1"))))))));
        return context.ack();
    }

    private static Response close(BlockActionRequest request, ActionContext context)
            throws IOException, SlackApiException {
        context.client().chatUpdate(r -> r.channel(request.getPayload().getChannel().getId())
                .ts(request.getPayload().getMessage().getTs()).text("Case 1 is closed").blocks(List.of()));
        return context.ack();
    }

    private static Response file(EventsApiPayload<MessageFileShareEvent> event, EventContext context)
            throws IOException, SlackApiException {
        var shared = event.getEvent().getFiles().getFirst();
        var request = HttpRequest.newBuilder(URI.create(shared.getUrlPrivate()))
                .header("Authorization", "Bearer " + context.getBotToken()).build();
        try (var client = HttpClient.newHttpClient()) {
            var content = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            context.client().chatPostMessage(
                    r -> r.channel(event.getEvent().getChannel()).text("Read " + shared.getName() + ": " + content));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
        return context.ack();
    }

    private static Response home(EventsApiPayload<AppHomeOpenedEvent> event, EventContext context)
            throws IOException, SlackApiException {
        context.client().viewsPublish(r -> r.userId(event.getEvent().getUser()).view(View.builder().type("home")
                .blocks(asBlocks(section(s -> s.text(plainText("Your cases"))
                        .accessory(staticSelect(m -> m.actionId("product")
                                .options(List.of(option(plainText("Open"), "open"),
                                        option(plainText("All"), "all"))))))))
                .build()));
        return context.ack();
    }
}
