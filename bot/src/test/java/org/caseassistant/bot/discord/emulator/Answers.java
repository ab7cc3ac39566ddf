package org.caseassistant.bot.discord.emulator;

import java.util.Optional;

/** What an app does by the token of an interaction: follow-ups, and the original answer (Discord, Followup Messages). */
final class Answers {

    private final World world;

    private final Messages messages;

    Answers(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    Reply handle(Request request) throws ApiError {
        if (!request.param("application").equals(world.applicationId())) {
            throw ApiError.unknownWebhook();
        }
        var interaction = world.interactions().byToken(request.param("token"));
        if (interaction.state() != Interaction.State.ACKNOWLEDGED) {
            world.journal().violation(Violation.Kind.ACKNOWLEDGEMENT,
                    interaction.title() + " was followed up before it was answered");
            throw ApiError.unknownWebhook();
        }
        if (request.route() == Route.FOLLOW_UP) {
            return followUp(request, interaction);
        }
        var message = message(request.param("message"), interaction);
        return switch (request.route()) {
            case GET_ANSWER -> Reply.ok(messages.json(message));
            case EDIT_ANSWER -> edit(request, message);
            default -> {
                messages.delete(message);
                yield Reply.nothing();
            }
        };
    }

    private static Message message(String id, Interaction interaction) throws ApiError {
        var message = "@original".equals(id) ? interaction.original()
                : interaction.messages().stream().filter(m -> m.id().equals(id)).findFirst();
        return message.filter(m -> !m.deleted()).orElseThrow(ApiError::unknownMessage);
    }

    private Reply followUp(Request request, Interaction interaction) throws ApiError {
        var original = interaction.original();
        var body = Cursor.at(request.body());
        // The first follow-up after a deferral takes the deferral's place and is as visible as that was.
        boolean fills = original.filter(m -> m.loading() && !m.deleted()).isPresent();
        MessageRules.check(MessageRules.Place.INTERACTION, body, Json.object(), request.files());
        MessageBodies.notEmpty(body, request.files());
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        if (fills) {
            messages.edit(original.orElseThrow(), request.body(), request.files(), true);
            return Reply.ok(messages.json(original.orElseThrow()));
        }
        var message = messages.create(interaction.channel(), request.body(), request.files(),
                Optional.of(interaction), Json.bits(request.body(), "flags"));
        interaction.messages().add(message);
        return Reply.ok(messages.json(message));
    }

    private Reply edit(Request request, Message message) throws ApiError {
        var body = Cursor.at(request.body());
        MessageRules.check(MessageRules.Place.WEBHOOK_EDIT, body, message.json(), request.files());
        if (message.loading()) {
            MessageBodies.notEmpty(body, request.files());
        }
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        messages.edit(message, request.body(), request.files(), true);
        return Reply.ok(messages.json(message));
    }
}
