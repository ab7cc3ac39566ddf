package org.caseassistant.bot.discord.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The first answers to interactions (Discord, Receiving and Responding, Create Interaction Response). */
final class Callbacks {

    static final int MESSAGE = 4;

    static final int DEFERRED_MESSAGE = 5;

    static final int DEFERRED_UPDATE = 6;

    static final int UPDATE = 7;

    static final int CHOICES = 8;

    static final int FORM = 9;

    private static final Map<Integer, Set<Integer>> ALLOWED = Map.of(
            Interaction.COMMAND, Set.of(MESSAGE, DEFERRED_MESSAGE, FORM),
            Interaction.COMPONENT, Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, FORM),
            Interaction.AUTOCOMPLETE, Set.of(CHOICES),
            Interaction.MODAL, Set.of(MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE));

    private static final int CHOICE_TEXT = 100;

    private final World world;

    private final Messages messages;

    Callbacks(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    Reply answer(Request request) throws ApiError {
        var interaction = world.interactions().find(request.param("interaction"), request.param("token"));
        check(interaction);
        var body = Cursor.at(request.body());
        body.isObject(Set.of("type"), Set.of("data"));
        int type = body.type();
        if (!ALLOWED.get(interaction.type()).contains(type)
                || ((type == UPDATE || type == DEFERRED_UPDATE) && interaction.source().isEmpty())) {
            body.at("type").problem("INTERACTION_CALLBACK_TYPE_INVALID",
                    "This type cannot answer an interaction of type " + interaction.type());
        }
        var data = Json.map(request.body(), "data");
        check(type, body.at("data"), request, interaction);
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        var message = apply(type, data, request, interaction);
        interaction.acknowledge(type, data);
        if (!"true".equals(request.query().get("with_response"))) {
            return Reply.nothing();
        }
        return Reply.ok(response(type, interaction, message));
    }

    private void check(Interaction interaction) throws ApiError {
        switch (interaction.state()) {
            case WAITING -> {
                // The first answer.
            }
            case EXPIRED -> {
                violation(interaction, "was answered after more than three seconds");
                throw ApiError.unknownInteraction();
            }
            case ACKNOWLEDGED -> {
                if (!interaction.repeated()) {
                    violation(interaction, "was answered twice");
                }
                throw ApiError.of(400, 40060, "Interaction has already been acknowledged.");
            }
        }
    }

    private void violation(Interaction interaction, String what) {
        world.journal().violation(Violation.Kind.ACKNOWLEDGEMENT, interaction.title() + " " + what);
    }

    private void check(int type, Cursor data, Request request, Interaction interaction) {
        switch (type) {
            case MESSAGE -> {
                MessageRules.check(MessageRules.Place.INTERACTION, data, Json.object(), request.files());
                MessageBodies.notEmpty(data, request.files());
            }
            case DEFERRED_MESSAGE -> {
                if (!data.node().isMissingNode() && data.isObject(Set.of(), Set.of("flags", "tts"))
                        && (Json.bits(data.node(), "flags") & ~Flags.EPHEMERAL) != 0) {
                    data.at("flags").problem("MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set on a deferral");
                }
            }
            case UPDATE -> MessageRules.check(MessageRules.Place.UPDATE, data,
                    interaction.source().map(Message::json).orElse(Json.object()), request.files());
            case CHOICES -> choices(data, interaction);
            case FORM -> ModalRules.modal(data);
            default -> {
                if (!data.node().isMissingNode() && !data.node().isEmpty()) {
                    data.problem("UNKNOWN_FIELD", "This type carries no data");
                }
            }
        }
        if (type != MESSAGE && type != UPDATE && !request.files().isEmpty()) {
            data.problem("FILES_NOT_ALLOWED", "This type carries no files");
        }
    }

    private static void choices(Cursor data, Interaction interaction) {
        if (!data.isObject(Set.of("choices"), Set.of())) {
            return;
        }
        int option = Commands.focused(interaction.payload()).map(o -> Json.number(o, "type", 0)).orElse(0);
        for (var choice : data.at("choices").entries(0, ComponentRules.OPTIONS)) {
            if (choice.isObject(Set.of("name", "value"), Set.of("name_localizations"))) {
                choice.string("name", 1, CHOICE_TEXT);
                choice.optional("name_localizations").ifPresent(l -> CommandRules.localizations(l, 1, CHOICE_TEXT));
                CommandRules.choiceValue(choice, option);
            }
        }
    }

    private Optional<Message> apply(int type, ObjectNode data, Request request, Interaction interaction) {
        return switch (type) {
            case MESSAGE, DEFERRED_MESSAGE -> {
                long flags = Json.bits(data, "flags") | (type == DEFERRED_MESSAGE ? Flags.LOADING : 0);
                var message = messages.create(interaction.channel(), data, request.files(), Optional.of(interaction),
                        flags);
                interaction.original(message);
                interaction.messages().add(message);
                yield Optional.of(message);
            }
            case DEFERRED_UPDATE, UPDATE -> {
                var source = interaction.source().orElseThrow();
                interaction.original(source);
                interaction.messages().add(source);
                if (type == UPDATE && !source.deleted()) {
                    messages.edit(source, data, request.files(), true);
                }
                yield Optional.of(source);
            }
            default -> Optional.empty();
        };
    }

    private JsonNode response(int type, Interaction interaction, Optional<Message> message) {
        var response = Json.object();
        var about = response.putObject("interaction").put("id", interaction.id()).put("type", interaction.type());
        message.ifPresent(m -> about.put("response_message_id", m.id())
                .put("response_message_loading", m.loading()).put("response_message_ephemeral", m.ephemeral()));
        var resource = response.putObject("resource").put("type", type);
        if (type == MESSAGE || type == UPDATE) {
            message.ifPresent(m -> resource.set("message", messages.json(m)));
        }
        return response;
    }
}
