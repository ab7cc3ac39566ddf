package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Channels, threads and their messages (Discord, Channel and Message). */
final class ChannelRoutes {

    /** A message that was made with a nonce. */
    private record Made(Message message, Instant at) {}

    /** "The past few minutes", in which a nonce is remembered. */
    private static final Duration NONCE_LIFE = Duration.ofMinutes(5);

    private static final int CANNOT_SEND = 50007;

    private static final int PAGE = 50;

    private final World world;

    private final Messages messages;

    private final Map<String, Made> nonces = new HashMap<>();

    ChannelRoutes(World world, Messages messages) {
        this.world = world;
        this.messages = messages;
    }

    Reply handle(Request request) throws ApiError {
        var channel = Optional.ofNullable(world.channels().get(request.param("channel"))).filter(c -> !c.gone())
                .orElseThrow(ApiError::unknownChannel);
        if (!channel.isDirect() && !may(channel, Permission.VIEW_CHANNEL)) {
            world.journal().violation(Violation.Kind.PERMISSION, request.route() + " in a channel that it cannot see");
            throw ApiError.missingAccess();
        }
        return switch (request.route()) {
            case CHANNEL -> Reply.ok(channel.json());
            case EDIT_CHANNEL -> archive(channel, request.body());
            case MESSAGES -> list(channel, request);
            case CREATE_MESSAGE -> create(channel, request);
            case MESSAGE -> Reply.ok(messages.json(message(channel, request)));
            case EDIT_MESSAGE -> edit(channel, request);
            case DELETE_MESSAGE -> delete(channel, request);
            case CREATE_THREAD, CREATE_THREAD_FROM_MESSAGE -> thread(channel, request);
            default -> Reply.nothing();
        };
    }

    private boolean may(Channel channel, Permission permission) {
        return permission.in(channel.permissions(world.bot().id()));
    }

    private void need(Channel channel, Permission permission) throws ApiError {
        if (!channel.isDirect() && !may(channel, permission)) {
            world.journal().violation(Violation.Kind.PERMISSION, "lacks " + permission + " in " + channel.name());
            throw ApiError.missingPermissions();
        }
    }

    /** A message that all in the channel see: the others exist only for the tokens of their interactions. */
    private static Message message(Channel channel, Request request) throws ApiError {
        return channel.message(request.param("message")).filter(m -> !m.ephemeral())
                .orElseThrow(ApiError::unknownMessage);
    }

    private Reply list(Channel channel, Request request) throws ApiError {
        need(channel, Permission.READ_MESSAGE_HISTORY);
        int limit = Integer.parseInt(request.query().getOrDefault("limit", "" + PAGE));
        if (limit < 1 || limit > 100) {
            throw invalid("limit", "NUMBER_TYPE_MAX", "int value should be between 1 and 100.");
        }
        var page = Json.array();
        channel.messages().reversed().stream().filter(m -> !m.ephemeral()).limit(limit)
                .forEach(m -> page.add(messages.json(m)));
        return Reply.ok(page);
    }

    private static ApiError invalid(String field, String code, String message) {
        var problems = new Problems();
        problems.add(List.of(field), code, message);
        return ApiError.invalid(problems);
    }

    private Reply create(Channel channel, Request request) throws ApiError {
        need(channel, channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES);
        if (!request.files().isEmpty()) {
            need(channel, Permission.ATTACH_FILES);
        }
        var body = Cursor.at(request.body());
        MessageRules.check(MessageRules.Place.CREATE, body, Json.object(), request.files());
        MessageBodies.notEmpty(body, request.files());
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        if (channel.isDirect() && world.people().get(channel.recipient().id()).closed()) {
            throw ApiError.of(403, CANNOT_SEND, "Cannot send messages to this user");
        }
        var nonce = channel.id() + "/" + request.body().path("nonce").asString("");
        boolean enforced = Json.flag(request.body(), "enforce_nonce") && body.has("nonce");
        var made = nonces.get(nonce);
        if (enforced && made != null && made.at().plus(NONCE_LIFE).isAfter(world.clock().instant())) {
            return Reply.ok(messages.json(made.message()));
        }
        var message = messages.create(channel, request.body(), request.files(), Optional.empty(),
                Json.bits(request.body(), "flags"));
        refer(channel, message, request.body().path("message_reference"));
        if (body.has("nonce")) {
            nonces.put(nonce, new Made(message, world.clock().instant()));
        }
        return Reply.ok(messages.json(message));
    }

    private static void refer(Channel channel, Message message, JsonNode reference) throws ApiError {
        if (!reference.isObject()) {
            return;
        }
        var id = reference.path("message_id").asString("");
        if (channel.message(id).isEmpty()) {
            if (!reference.path("fail_if_not_exists").asBoolean(true)) {
                return;
            }
            message.delete();
            throw invalid("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }
        message.json().put("type", 19).putObject("message_reference").put("type", 0)
                .put("channel_id", channel.id()).put("message_id", id);
    }

    private Reply edit(Channel channel, Request request) throws ApiError {
        var message = message(channel, request);
        if (!message.author().equals(world.bot().id())) {
            throw ApiError.of(403, 50005, "Cannot edit a message authored by another user");
        }
        var body = Cursor.at(request.body());
        MessageRules.check(MessageRules.Place.EDIT, body, message.json(), request.files());
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        messages.edit(message, request.body(), request.files(), false);
        return Reply.ok(messages.json(message));
    }

    private Reply delete(Channel channel, Request request) throws ApiError {
        var message = message(channel, request);
        if (!message.author().equals(world.bot().id())) {
            if (channel.isDirect()) {
                throw ApiError.of(403, 50003, "Cannot execute action on a DM channel");
            }
            need(channel, Permission.MANAGE_MESSAGES);
        }
        messages.delete(message);
        return Reply.nothing();
    }

    private Reply archive(Channel channel, JsonNode given) throws ApiError {
        if (!channel.isThread()) {
            need(channel, Permission.MANAGE_THREADS);
        }
        var body = Cursor.at(given);
        body.isObject(Set.of(), Set.of("name", "archived", "auto_archive_duration", "locked", "rate_limit_per_user"));
        body.bool("archived", "locked");
        body.string("name", 1, 100);
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        channel.archive(Json.flag(given, "archived"));
        world.gateway().guildEvent("THREAD_UPDATE", channel.json(), channel.guildId());
        return Reply.ok(channel.json());
    }

    private Reply thread(Channel channel, Request request) throws ApiError {
        if (channel.type() != Channel.GUILD_TEXT) {
            throw ApiError.of(400, 50024, "Cannot execute action on this channel type");
        }
        var body = Cursor.at(request.body());
        body.isObject(Set.of("name"), Set.of("auto_archive_duration", "rate_limit_per_user", "type", "invitable"));
        body.string("name", 1, 100);
        body.oneOf("auto_archive_duration", Set.of(60, 1440, 4320, 10080));
        body.oneOf("type", Set.of(Channel.PUBLIC_THREAD, Channel.PRIVATE_THREAD));
        if (!body.problems().none()) {
            throw ApiError.invalid(body.problems());
        }
        boolean fromMessage = request.route() == Route.CREATE_THREAD_FROM_MESSAGE;
        int type = fromMessage ? Channel.PUBLIC_THREAD
                : Json.number(request.body(), "type", Channel.PRIVATE_THREAD);
        need(channel, type == Channel.PUBLIC_THREAD ? Permission.CREATE_PUBLIC_THREADS
                : Permission.CREATE_PRIVATE_THREADS);
        var id = fromMessage ? message(channel, request).id() : world.ids().next();
        if (world.channels().containsKey(id)) {
            throw ApiError.of(400, 160004, "A thread has already been created for this message");
        }
        var thread = channel.thread(id, type, Json.text(request.body(), "name"));
        channel.guild().orElseThrow().addThread(thread);
        world.channels().put(id, thread);
        world.gateway().guildEvent("THREAD_CREATE", thread.json().put("newly_created", true), thread.guildId());
        return Reply.created(thread.json());
    }
}
